/// A piece of a template as it was written.
indirect enum TemplateNode: Sendable {
    case text([UInt8])
    case variable(TemplateExpression, isEscaped: Bool)
    case section(TemplateExpression, isInverted: Bool, [TemplateNode])
    case partial(String)
    /// A parent, with what is put into its blocks.
    case parent(String, [TemplateBlock])
    /// A place that a block may be put into.
    case block(TemplateBlock)
}
