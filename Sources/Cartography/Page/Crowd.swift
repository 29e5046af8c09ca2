/// Incidents too close for their numbers: a letter stands for them on the map, and the list keys it.
struct Crowd: Hashable {
    var letter: String
    /// Ascending.
    var numbers: [Int]

    /// "A" … "Z", "AA", "AB" … for 0, 1 ….
    static func letter(_ index: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let last = String(alphabet[index % alphabet.count])
        return index < alphabet.count ? last : letter(index / alphabet.count - 1) + last
    }
}
