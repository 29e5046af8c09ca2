import Foundation
import GeoModel

/// A town beyond the frame, for saying where it lies.
public struct FarTown: Hashable, Sendable {
    public var name: String
    public var coordinate: Coordinate

    public init(name: String, coordinate: Coordinate) {
        self.name = name
        self.coordinate = coordinate
    }
}

/// Arrows at the edge of a town's map towards the towns beyond it, with their distance from the map's middle: on land
/// without other marks they tell where one is.
struct Signposts {
    let view: MapView
    let typesetter: Typesetter
    private let posts: [Post]

    private struct Post {
        var name: String
        var text: String
        /// Of the arrow, at the edge.
        var tip: Point
        /// Radians on the page, clockwise from the right.
        var angle: Double
        var box: Rect
        var start: Point
    }

    private static let size = 12.0
    private static let arrow = 13.0

    /// - Parameters:
    ///   - towns: the first of two that lie the same way is shown.
    ///   - obstacles: furniture on the map.
    init(to towns: [FarTown], in view: MapView, avoiding obstacles: [Rect], typesetter: Typesetter) {
        self.view = view
        self.typesetter = typesetter
        var posts: [Post] = []
        let middle = view.unproject(view.frame.center)
        for town in towns {
            guard let middle, let post = Self.post(to: town, from: middle, view, typesetter),
                !(obstacles + posts.map(\.box)).contains(where: { $0.intersects(post.box.inset(by: -3)) })
            else { continue }
            posts.append(post)
        }
        self.posts = posts
    }

    private static func post(
        to town: FarTown, from middle: Coordinate, _ view: MapView, _ typesetter: Typesetter
    ) -> Post? {
        let frame = view.frame
        let font = typesetter.font(size)
        guard let point = view.project(town.coordinate), !frame.contains(point),
            let (_, tip) = frame.inset(by: 5).clip(frame.center, point)
        else { return nil }
        let kilometres = Int((Geodesic.distance(middle, town.coordinate) / 1000).rounded())
        let text = "\(town.name) \(kilometres) km"
        let width = typesetter.wrapper.width(text, font)
        let angle = atan2(point.y - frame.midY, point.x - frame.midX)
        // Behind the arrow, inside the frame.
        let reach = arrow + 4
        let anchor = tip.moved(-cos(angle) * reach, -sin(angle) * reach)
        let room = frame.inset(by: 6)
        let height = size + 4
        let center = Point(
            x: anchor.x - cos(angle) * width / 2, y: anchor.y - sin(angle) * height / 2)
        let box = Rect(
            x: min(max(center.x - width / 2, room.minX), room.maxX - width),
            y: min(max(center.y - height / 2, room.minY), room.maxY - height), width: width, height: height)
        let start = Point(x: box.minX, y: box.maxY - 4)
        return Post(
            name: town.name, text: text, tip: tip, angle: angle,
            box: box.union(Rect(center: tip, width: 4, height: 4)), start: start)
    }

    var items: [SceneItem] {
        let page = typesetter.page
        let halo = Halo(page.paper.faded(220), radius: 2)
        return posts.flatMap { post -> [SceneItem] in
            func corner(_ along: Double, _ across: Double) -> Point {
                post.tip.moved(
                    along * cos(post.angle) - across * sin(post.angle),
                    along * sin(post.angle) + across * cos(post.angle))
            }
            let arrow = Path(
                polyline: [
                    corner(0, 0), corner(-Self.arrow, -5), corner(-Self.arrow * 0.7, 0), corner(-Self.arrow, 5),
                ],
                closed: true)
            return [
                .shape(Shape(arrow, fill: page.muted, stroke: Stroke(halo.color, width: 1))),
                .text(
                    TextItem(post.text, font: typesetter.font(Self.size), color: page.muted, halo: halo, at: post.start)
                ),
            ]
        }
    }

    /// For names to keep clear of.
    var labelBoxes: [LabelObstacles.Box] {
        posts.map { LabelObstacles.Box(id: "the way to \($0.name)", rect: $0.box) }
    }
}
