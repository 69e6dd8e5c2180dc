/// The link of a heading to itself.
package enum HeadingLink {
    /// What the link says to those who do not see it, before the heading.
    package static let label = Wording("Link to this section", korean: "이 부분의 주소")
}
