/// The weights of a linear model, read from a table with the columns `template`, `value` and `weight`.
struct LinearModel<Template: FeatureTemplate>: Sendable {
    private struct Layout: Sendable {
        var offset: Int
        var width: Int
    }

    private var weights: [Float]
    /// By the raw value of the template.
    private var layouts: [Layout] = []
    private var words: [WordTable<Float>]

    /// A model that knows nothing: every weight is zero.
    init() {
        var size = 0
        for template in Template.allCases {
            let axes = template.axes
            let width = axes.count > 1 ? axes[1].count : 1
            layouts.append(Layout(offset: size, width: width))
            size += (axes.first?.count ?? 1) * width
        }
        weights = Array(repeating: 0, count: size)
        words = Array(repeating: WordTable(), count: Template.allCases.count)
    }

    init(contentsOf path: String) throws(LexiconError) {
        self.init()
        let file = try LexiconFile(contentsOf: path, columns: ["template", "value", "weight"])
        let templates = Dictionary(uniqueKeysWithValues: Template.allCases.map { ($0.name, $0) })
        let axes = templates.mapValues { template in
            template.axes.map { names in
                Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
            }
        }
        for row in file.rows {
            let name = file.cell(row, "template")
            guard let template = templates[name], let axes = axes[name] else {
                throw file.error(row, "has the unknown template \(name)")
            }
            guard let weight = Float(file.cell(row, "weight")), weight.isFinite else {
                throw file.error(row, "has the weight \(file.cell(row, "weight")), which is no number")
            }
            let value = file.cell(row, "value")
            if template.takesWords {
                words[Int(template.rawValue)].insert(value, weight)
                continue
            }
            let parts = value.isEmpty ? [] : value.split(separator: "+").map(String.init)
            let numbers = zip(parts, axes).compactMap { $1[$0] }
            guard parts.count == axes.count, numbers.count == axes.count else {
                throw file.error(row, "has the value \(value), which \(name) does not know")
            }
            weights[index(template, numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 0)] = weight
        }
    }

    private func index(_ template: Template, _ first: Int, _ second: Int) -> Int {
        let layout = layouts[Int(template.rawValue)]
        return layout.offset + first * layout.width + second
    }

    /// Adds up weights.
    struct Scorer: FeatureSink {
        let model: LinearModel
        private(set) var score: Float = 0

        init(_ model: LinearModel) { self.model = model }

        @inline(__always)
        mutating func add(_ template: Template, _ first: Int, _ second: Int, _ amount: Float) {
            score += model.weights[model.index(template, first, second)] * amount
        }

        mutating func add(_ template: Template, word: ArraySlice<UInt8>) {
            if let weight = model.words[Int(template.rawValue)][word] { score += weight }
        }
    }

    /// Notes the features down with what each adds.
    struct Recorder: FeatureSink {
        let model: LinearModel
        private(set) var reasons: [Reason] = []

        init(_ model: LinearModel) { self.model = model }

        mutating func add(_ template: Template, _ first: Int, _ second: Int, _ amount: Float) {
            let weight = model.weights[model.index(template, first, second)]
            note(template, template.valueName(first, second), amount, weight)
        }

        mutating func add(_ template: Template, word: ArraySlice<UInt8>) {
            let text = String(decoding: word.map(ASCII.lowercased), as: UTF8.self)
            note(template, text, 1, model.words[Int(template.rawValue)][word] ?? 0)
        }

        private mutating func note(_ template: Template, _ value: String, _ amount: Float, _ weight: Float) {
            let feature = value.isEmpty ? template.name : "\(template.name) = \(value)"
            reasons.append(Reason(feature: feature, amount: amount, contribution: amount * weight))
        }
    }
}
