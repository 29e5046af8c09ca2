/// One row of a table of edit distances, as much of it as can be within two edits: the five columns round the diagonal, a
/// byte each in one word, so that a row is computed in some ten nanoseconds.
///
/// Lane k of the row at depth d is the column d − limit + k. The arithmetic on all lanes at once needs bytes under 128.
struct EditBand: Equatable {
    private var lanes: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    /// More than any distance that matters: a cell outside the table.
    private static let far: UInt64 = 50
    private static let allFar = ones &* far

    /// The row of the empty path: column c is c insertions away.
    static func first(limit: Int, columns: Int) -> EditBand {
        var lanes = allFar
        for column in 0...min(limit, columns) {
            let shift = UInt64(8 * (limit + column))
            lanes = lanes & ~(0xFF << shift) | UInt64(column) << shift
        }
        return EditBand(lanes: lanes)
    }

    /// No row: what is above the first.
    static let none = EditBand(lanes: allFar)

    /// The distance in a lane.
    func distance(lane: Int) -> Int { Int(lanes >> UInt64(8 * lane) & 0xFF) }

    /// Whether some lane is at most `limit`.
    @inline(__always)
    func reaches(_ limit: Int) -> Bool {
        (lanes &- Self.ones &* UInt64(limit + 1)) & ~lanes & Self.highs != 0
    }

    /// The row below `above`. Each argument has a bit a lane.
    ///
    /// - Parameters:
    ///   - twoAbove: the row above `above`, for letters changed places.
    ///   - equal: the letter of the column is that of the row.
    ///   - swapped: it and the one before are the last two of the path the other way round.
    ///   - unlike: it cannot be replaced in one edit.
    ///   - inside: the column exists.
    @inline(__always)
    static func next(
        above: EditBand, twoAbove: EditBand, equal: UInt64, swapped: UInt64, unlike: UInt64, inside: UInt64
    ) -> EditBand {
        let replaced = above.lanes &+ (ones ^ spread(equal)) &+ (spread(unlike & ~equal))
        let removed = (above.lanes >> 8 | far << 56) &+ ones
        let turned = twoAbove.lanes &+ ones &+ (ones ^ spread(swapped)) &* far
        let outside = spread(~inside & 0x7F) &* far | far << 56
        var lanes = least(least(replaced, removed), turned) | outside
        for _ in 0..<2 { lanes = least(lanes, (lanes << 8 | far) &+ ones) | outside }
        return EditBand(lanes: lanes)
    }

    /// The lowest seven bits, one to a byte.
    @inline(__always)
    private static func spread(_ bits: UInt64) -> UInt64 { (bits & 0x7F) &* 0x0002_0408_1020_4081 & ones }

    /// The lesser of each two bytes.
    @inline(__always)
    private static func least(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let isLeftMore = (((left | highs) &- right) & highs) >> 7 &* 0xFF
        return right & isLeftMore | left & ~isLeftMore
    }
}
