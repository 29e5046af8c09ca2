import Foundation
import GeoModel

/// Small geometry on the page.
enum PageMath {
    /// Degrees clockwise from the top of the page to a direction with y down.
    static func angle(dx: Double, dy: Double) -> Double { atan2(dx, -dy).degrees }
}

extension Point {
    func distance(to other: Point) -> Double {
        let dx = other.x - x
        let dy = other.y - y
        return (dx * dx + dy * dy).squareRoot()
    }
}
