import Foundation

/// Points to true north in the middle of the map.
struct NorthArrow {
    let typesetter: Typesetter
    /// Degrees clockwise from the top of the page.
    var angle: Double

    func block() -> Block {
        let size = 44.0
        let center = Point(x: size / 2, y: size / 2)
        let turn = angle * .pi / 180
        func at(_ x: Double, _ y: Double) -> Point {
            Point(x: center.x + x * cos(turn) - y * sin(turn), y: center.y + x * sin(turn) + y * cos(turn))
        }
        let ink = typesetter.page.ink
        let left = Path(polyline: [at(0, -7), at(-8, 19), at(0, 13.5)], closed: true)
        let right = Path(polyline: [at(0, -7), at(8, 19), at(0, 13.5)], closed: true)
        let edge = Stroke(ink, width: 0.9, join: .miter)
        let font = typesetter.font(12, bold: true)
        let letter = at(0, -14.5)
        let items: [SceneItem] = [
            .shape(Shape(left, fill: ink, stroke: edge)),
            .shape(Shape(right, fill: typesetter.page.paper, stroke: edge)),
            .text(
                TextItem(
                    "N", font: font, color: ink, at: Point(x: letter.x, y: letter.y + font.size * 0.357),
                    anchor: .middle)),
        ]
        return Block(width: size, height: size, items: items)
    }
}
