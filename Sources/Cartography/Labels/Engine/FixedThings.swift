/// What labels never cover, with the names that the report gives it.
struct FixedThings {
    private var boxes: Occupancy
    private var markers: Occupancy
    private var names: [String] = []

    init(requests: [LabelRequest], obstacles: LabelObstacles, frame: Rect) {
        boxes = Occupancy(frame: frame)
        markers = Occupancy(frame: frame)
        for box in obstacles.boxes {
            boxes.insert(box.rect, owner: Int32(names.count))
            names.append(box.id)
        }
        for request in requests {
            if case .point(let point, let marker) = request.target, marker.presence == .always {
                markers.insert(marker.box(at: point), owner: Int32(names.count))
                names.append("the marker of \(request.id)")
            }
        }
    }

    /// Whether a text may stand here.
    func isFree(_ rect: Rect) -> Bool { boxes.isFree(rect) && markers.isFree(rect) }

    /// Whether a marker may stand here: markers may touch each other.
    func isFree(forMarker rect: Rect) -> Bool { boxes.isFree(rect) }

    func names(in rect: Rect) -> [String] {
        var owners: [Int32] = []
        boxes.collectOwners(of: rect, into: &owners)
        markers.collectOwners(of: rect, into: &owners)
        return owners.sorted().map { names[Int($0)] }
    }
}

extension LabelMarker {
    func box(at point: Point) -> Rect { Rect(center: point, width: radius * 2, height: radius * 2) }
}
