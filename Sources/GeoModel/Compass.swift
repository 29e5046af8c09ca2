/// The sixteen winds.
public enum Compass {
    /// Abbreviation of the wind nearest to a bearing in degrees clockwise from north: 338 is `NNW`.
    public static func wind(bearing: Double) -> String {
        let turned = bearing.truncatingRemainder(dividingBy: 360)
        let positive = turned < 0 ? turned + 360 : turned
        guard positive.isFinite else { return "" }
        return winds[Int((positive / 22.5).rounded()) % 16]
    }

    private static let winds = [
        "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
    ]
}
