public import SiteModel

/// What other generators replace when they build a site, and what reaches readers as it is here.
public enum ForeignMarkup: Sendable, Hashable {
    /// `{{< figure >}}` and `{{% notice %}}` of Hugo.
    case shortcode
    /// `{% include a.html %}` of Jekyll.
    case liquidTag
    /// `{{ site.baseurl }}` of Jekyll and others.
    case expression
    /// `{: .wide }` of kramdown, and `{#name}` behind a heading.
    case attributes
    /// `import Chart from './Chart.astro'` of MDX, which stands at the start of a body.
    case moduleLine
    /// `<Chart data={…} />` of MDX.
    case component

    /// What messages call one of them.
    public var name: Wording {
        switch self {
        case .shortcode: Wording("a Hugo shortcode", korean: "Hugo 숏코드")
        case .liquidTag: Wording("a Liquid tag", korean: "Liquid 태그")
        case .expression: Wording("an expression of a template", korean: "템플릿의 식")
        case .attributes: Wording("a list of kramdown attributes", korean: "kramdown 속성")
        case .moduleLine: Wording("a line of MDX", korean: "MDX 구문")
        case .component: Wording("a component of MDX", korean: "MDX 컴포넌트")
        }
    }
}
