/// Fits a chain to labelled references: stochastic gradient with a step size for each weight (AdaGrad), in batches, on
/// two threads.
///
/// The result depends only on the references, their order and the settings. Threads divide first the references of a
/// batch and then the features by number, so that every sum has one order.
public struct Trainer {
    /// The settings of the training.
    public struct Settings: Sendable {
        /// The number of times that every reference is visited.
        public var epochs = 8
        /// The length of the first steps.
        public var rate: Float = 0.05
        /// How strongly weights are drawn to zero.
        public var decay: Float = 2e-6
        /// The share of words whose letters are left out in an epoch.
        public var dropout: Double = 0.12
        /// The share of all features that are left out each time a word is visited.
        public var thinning: Double = 0.6
        /// Whether the weights are the mean of the later epochs.
        public var averages = true
        /// Whether a composition is fitted, which triples the time.
        public var composes = true
        /// One of so many references is kept back for the calibration; 0 keeps none.
        public var keptBack = 20
        /// The least number of times that a feature must occur.
        public var minimum: UInt32 = 3
        /// The logarithm to the base 2 of the number of slots of the model's table.
        public var slotBits = 17
        /// The weights of sources; 1 for other sources.
        public var weights: [String: Float] = [:]
        /// Receives messages about the progress.
        public var report: @Sendable (String) -> Void = { _ in }

        /// The settings of `make train`.
        public init() {}
    }

    /// The greatest number of labels of a model.
    public static let mostLabels = Lattice.width

    /// The fewest texts to which a composition or a calibration can be fitted.
    private static let enough = 400
    /// The number of parts into which the references are divided for the composition.
    private static let parts = 3

    private let settings: Settings
    private let labels: [String]
    private let names: NameList

    /// A trainer for labels.
    public init(labels: [String], names: [String: Int] = [:], settings: Settings = Settings()) {
        self.labels = labels
        self.settings = settings
        self.names = NameList(
            names.sorted { $0.key < $1.key }.map { (FeatureHash.of(folding: Array($0.key.utf8)), UInt32($0.value)) })
    }

    /// The chain that fits the references best. Some real references are kept back, to which the calibration is fitted.
    public func chain(fitting references: [LabelledReference]) -> LinearChain {
        let harmonisation = Harmonisation(labels: labels)
        return chain(fitting: references.map { TrainingText($0, by: harmonisation) })
    }

    /// The chain that fits the texts best. Some real texts are kept back, to which the calibration is fitted.
    public func chain(fitting texts: [TrainingText]) -> LinearChain {
        var keptBack: [TrainingText] = []
        var fitted: [TrainingText] = []
        for (number, text) in texts.enumerated() {
            let isKeptBack =
                settings.keptBack > 0 && texts.count > Self.enough && number % settings.keptBack == 7
                && !text.source.hasPrefix("synthetic")
            if isKeptBack { keptBack.append(text) } else { fitted.append(text) }
        }
        let composition = composition(of: fitted)
        var chain = fit(fitted)
        chain.composition = composition
        chain.calibration = Reliability.calibration(of: chain, on: keptBack)
        return chain
    }

    /// The composition for chains on new references. A chain makes too few errors on the references it was fitted to.
    /// Each part of the references is therefore labelled by a chain that was fitted to the other parts.
    private func composition(of texts: [TrainingText]) -> Composition {
        guard settings.composes, texts.count >= Self.enough else { return Composition() }
        var choices = CompositionFit()
        for part in 0..<Self.parts {
            var asked: [TrainingText] = []
            var others: [TrainingText] = []
            for (number, text) in texts.enumerated() {
                if number % Self.parts == part { asked.append(text) } else { others.append(text) }
            }
            ask(asked, of: fit(others), into: &choices)
        }
        settings.report("\(choices.count) texts with a choice")
        return choices.composition()
    }

    /// Adds the paths that a chain finds for texts.
    private func ask(_ texts: [TrainingText], of chain: LinearChain, into choices: inout CompositionFit) {
        let labeller = Labeller(model: chain)
        for text in texts {
            let weight = settings.weights[text.source] ?? 1
            guard weight > 0 else { continue }
            let (paths, words) = labeller.paths(of: text.text, evidence: text.evidence)
            choices.add(paths, allowed: text.allowed(words), weight: weight)
        }
    }

    private func fit(_ texts: [TrainingText]) -> LinearChain {
        let (sequences, allowed, weights) = observe(texts)
        let index = FeatureIndex(sequences, minimum: settings.minimum)
        settings.report("\(sequences.count) texts, \(index.hashes.count) features")
        let training = zip(sequences, zip(allowed, weights)).map {
            TrainingSequence($0, index, allowed: $1.0, weight: $1.1)
        }
        let descent = Descent(
            features: index.hashes.count, labels: labels.count, sequences: training, settings: settings)
        for epoch in 0..<settings.epochs {
            let loss = descent.epoch(epoch)
            settings.report("epoch \(epoch + 1): loss \(loss)")
        }
        if settings.averages { descent.average() }
        return Quantisation.chain(
            labels: labels, names: names, hashes: index.hashes, descent: descent, slotBits: settings.slotBits)
    }

    private func observe(_ texts: [TrainingText]) -> ([ObservedSequence], [[UInt32]], [Float]) {
        var sequences: [ObservedSequence] = []
        var allowed: [[UInt32]] = []
        var weights: [Float] = []
        for text in texts {
            let weight = settings.weights[text.source] ?? 1
            guard weight > 0 else { continue }
            let sequence = text.sequence(Array(Tokeniser.tokens(of: text.text).prefix(Labeller.longest)), names: names)
            guard sequence.count > 0 else { continue }
            allowed.append(text.allowed(sequence.observations.words))
            weights.append(weight)
            sequences.append(sequence)
        }
        return (sequences, allowed, weights)
    }
}

/// A text during training: features by number.
struct TrainingSequence: Sendable {
    var features: [UInt32] = []
    var starts: [Int32] = []
    var lexical: [Int32] = []
    var edges: [UInt16]
    var allowed: [UInt32]
    var weight: Float
    /// Whether a word may have more than one label.
    var isOpen: Bool

    var count: Int { allowed.count }

    init(_ sequence: ObservedSequence, _ index: FeatureIndex, allowed: [UInt32], weight: Float) {
        edges = sequence.edges
        self.allowed = allowed
        self.weight = weight
        isOpen = allowed.contains { $0 & ($0 &- 1) != 0 }
        for word in 0..<sequence.count {
            starts.append(Int32(features.count))
            for place in sequence.starts[word]..<sequence.lexical[word] {
                if let number = index.number(of: sequence.features[Int(place)]) { features.append(number) }
            }
            lexical.append(Int32(features.count))
            for place in sequence.lexical[word]..<sequence.starts[word + 1] {
                if let number = index.number(of: sequence.features[Int(place)]) { features.append(number) }
            }
        }
        starts.append(Int32(features.count))
    }
}
