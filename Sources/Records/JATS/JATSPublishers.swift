import CitandaWorks
import CitandaXML

/// Pairs names of publishers with their places. JATS has no element around a pair, and presses write either part first.
struct JATSPublishers {
    private enum Part {
        case name(Literal)
        case place(Literal)
        /// A place that belongs to no name.
        case alone(Literal)
    }

    private var parts: [Part] = []

    mutating func add(name element: MarkupTree.Element, in markup: RecordMarkup) {
        if let text = markup.literal(element) { parts.append(.name(text)) }
    }

    mutating func add(place element: MarkupTree.Element, in markup: RecordMarkup) {
        guard let text = markup.literal(element) else { return }
        parts.append(element["specific-use"] == JATS.Use.alone ? .alone(text) : .place(text))
    }

    /// The publishers in their order.
    var all: [Publisher] {
        var isPlaceFirst = false
        for part in parts {
            if case .alone = part { continue }
            if case .place = part { isPlaceFirst = true }
            break
        }
        var all: [Publisher] = []
        var isOpen = false
        for part in parts {
            switch part {
            case .alone(let place):
                all.append(Publisher(nil, place: place))
                isOpen = false
            case .name(let name):
                if isOpen, isPlaceFirst {
                    all[all.count - 1].name = name
                    isOpen = false
                } else {
                    all.append(Publisher(name))
                    isOpen = !isPlaceFirst
                }
            case .place(let place):
                if isOpen, !isPlaceFirst {
                    all[all.count - 1].place = place
                    isOpen = false
                } else {
                    all.append(Publisher(nil, place: place))
                    isOpen = isPlaceFirst
                }
            }
        }
        return all
    }
}
