import CitandaWorks

/// `cs:group` and macros.
extension Renderer {
    func render(_ group: GroupElement) -> Bool {
        if group.isPublication, item.work.publishers.count > 1, state.publisher == nil, !isSorting {
            return renderEachPublisher(group)
        }
        return wrap(group.affixes, group.formatting, display: group.display) {
            renderGroupBody(group.children, delimiter: group.delimiter)
        }
    }

    /// Writes the children of a group. Writes nothing if they call variables and all of these are empty.
    func renderGroupBody(_ children: [RenderingElement], delimiter: String) -> Bool {
        let outer = state.status
        let start = out.count
        state.status = RenderState.GroupStatus()
        state.groupDepth += 1
        var sequence = Sequence(delimiter: delimiter)
        for child in children { render(child, &sequence) }
        let inner = state.status
        state.status = outer
        state.groupDepth -= 1
        let isSuppressed = inner.callsVariable && !inner.showsVariable
        if inner.callsVariable { state.status.callsVariable = true }
        guard sequence.hasOutput, !isSuppressed else {
            cut(to: start)
            return false
        }
        // A group with output counts as a variable with a value.
        if inner.showsVariable || inner.showsText { state.status.showsVariable = true }
        if inner.showsText, !inner.callsVariable { state.status.callsVariable = true }
        return true
    }

    /// Writes each publisher of a work with its own place: “Place: A; Place: B”.
    private func renderEachPublisher(_ group: GroupElement) -> Bool {
        let outer = state.status
        let written = wrap(group.affixes, group.formatting, display: group.display) {
            var hasOutput = false
            var seen: Set<Publisher> = []
            for (index, each) in item.work.publishers.enumerated() where seen.insert(each).inserted {
                state.publisher = each
                let start = out.count
                if hasOutput { out.append(.text("; ")) }
                // Elements behind the publishers, such as the year, appear only after the last one.
                let isLast = index == item.work.publishers.count - 1
                let children = isLast ? group.children : group.children.filter(isOfPublisher)
                if renderGroupBody(children, delimiter: group.delimiter) {
                    hasOutput = true
                } else {
                    cut(to: start)
                }
            }
            state.publisher = nil
            return hasOutput
        }
        state.publisher = nil
        state.status = outer
        note(variableHasValue: written)
        return written
    }

    private func isOfPublisher(_ element: RenderingElement) -> Bool {
        switch element {
        case .text(let text):
            switch text.content {
            case .variable(.publisher, _), .variable(.publisherPlace, _), .value, .term: true
            default: false
            }
        case .group(let group): group.children.contains(where: isOfPublisher)
        default: false
        }
    }
}
