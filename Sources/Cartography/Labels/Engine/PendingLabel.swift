/// A label between its request and its place on the page.
struct PendingLabel {
    /// Index of the request.
    var request: Int
    var candidates: LabelCandidates
    /// The marker that comes and goes with the label.
    var marker: Rect?

    /// The candidate that the solver counts by this number.
    func candidate(_ number: Int) -> LabelCandidate {
        let regular = candidates.list.count
        return number < regular ? candidates.list[number] : candidates.lastResort[number - regular]
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
        return marker.box(at: point)
    }
}
