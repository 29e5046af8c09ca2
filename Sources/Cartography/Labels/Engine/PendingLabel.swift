/// A label between its request and its place on the page.
struct PendingLabel {
    /// Index of the request.
    var request: Int
    var candidates: LabelCandidates
    /// The marker that comes and goes with the label.
    var marker: Rect?

    /// Strikes the candidates that cover fixed things, and says why where none is left.
    mutating func removeObstructed(by fixed: FixedThings, gap: Double) {
        guard candidates.reason == nil else { return }
        let first = candidates.list.first ?? candidates.lastResort.first
        let isClear = { (candidate: LabelCandidate) in candidate.allParts { fixed.isFree($0.inset(by: -gap)) } }
        candidates.list.removeAll { !isClear($0) }
        candidates.lastResort.removeAll { !isClear($0) }
        if let marker, !fixed.isFree(marker) {
            candidates.list = []
            candidates.lastResort = []
            candidates.reason = .obstructed(by: fixed.names(in: marker))
        } else if candidates.list.isEmpty, candidates.lastResort.isEmpty, let first {
            var names: [String] = []
            first.covers { names += fixed.names(in: $0.inset(by: -gap)).filter { !names.contains($0) } }
            candidates.reason = .obstructed(by: names)
        }
    }

    func job(_ requests: [LabelRequest]) -> LabelSolver.Job {
        LabelSolver.Job(
            priority: requests[request].priority, candidates: candidates.list + candidates.lastResort,
            firstLastResort: candidates.list.count, marker: marker, chosen: nil)
    }

    func placed(_ candidate: LabelCandidate, _ request: LabelRequest) -> PlacedLabel {
        var label = PlacedLabel(
            id: request.id, text: request.text, position: candidate.position, items: [], leader: nil, boxes: [])
        candidate.covers { label.boxes.append($0) }
        let style = request.style
        switch candidate.drawing {
        case .block(let variant, let box, let alignment, let leader):
            label.items = candidates.blocks[variant].items(in: box, alignment: alignment, style: style)
            if let leader {
                label.leader = Shape(
                    Path(polyline: [leader.start, leader.end]), stroke: Stroke(style.color, width: 0.6))
            }
        case .curved(let font, let baseline):
            label.items = [
                .curvedText(
                    CurvedTextItem(
                        request.text, font: font, color: style.color, halo: style.halo, baseline: baseline))
            ]
        }
        return label
    }
}

extension LabelRequest {
    /// Covers the marker that comes and goes with the label.
    var ownMarker: Rect? {
        guard case .point(let point, let marker) = target, marker.presence == .withLabel else { return nil }
        return Rect(center: point, width: marker.radius * 2, height: marker.radius * 2)
    }
}
