/// A family of features of a linear model: "what stands before the mention", "the mention's kind of name" … Its raw
/// values count from zero; the weight tables name its cases.
protocol FeatureTemplate: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt8 {
    /// The names of the values on each axis; empty for a single feature, no more than two axes.
    var axes: [[String]] { get }
    /// Whether its values are words of the text.
    var takesWords: Bool { get }
}

extension FeatureTemplate {
    var takesWords: Bool { false }
    var name: String { String(describing: self) }

    /// How a value is written in weight tables and explanations.
    func valueName(_ first: Int, _ second: Int) -> String {
        let axes = axes
        switch axes.count {
        case 0: return ""
        case 1: return axes[0][first]
        default: return axes[0][first] + "+" + axes[1][second]
        }
    }
}

/// Takes the features of one decision: to weigh them, or to note them down.
protocol FeatureSink {
    associatedtype Template: FeatureTemplate
    /// Adds the feature with the given value on each axis of its template, `amount` strong.
    mutating func add(_ template: Template, _ first: Int, _ second: Int, _ amount: Float)
    /// Adds a feature of a template that takes words.
    mutating func add(_ template: Template, word: ArraySlice<UInt8>)
}

extension FeatureSink {
    @inline(__always)
    mutating func add(_ template: Template, amount: Float = 1) { add(template, 0, 0, amount) }

    @inline(__always)
    mutating func add<Value: RawRepresentable>(_ template: Template, _ value: Value) where Value.RawValue == UInt8 {
        add(template, Int(value.rawValue), 0, 1)
    }

    @inline(__always)
    mutating func add<First: RawRepresentable, Second: RawRepresentable>(
        _ template: Template, _ first: First, _ second: Second
    ) where First.RawValue == UInt8, Second.RawValue == UInt8 {
        add(template, Int(first.rawValue), Int(second.rawValue), 1)
    }
}

/// A feature of a decision with its share in the score.
public struct Reason: Hashable, Sendable {
    /// The feature: "previous = locative".
    public var feature: String
    /// How strong it is; 1 for what is simply there.
    public var amount: Float
    /// What it adds to the score.
    public var contribution: Float
}

extension CaseIterable {
    /// The names of the cases, for the axes of a template.
    static var names: [String] { allCases.map { String(describing: $0) } }
}
