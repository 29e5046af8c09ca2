/// How far two names are apart letter by letter, whatever they sound like (Levenshtein 1966).
enum LetterDistance {
    /// 1 for the same letters, 0 where none is in its place.
    static func similarity(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Double {
        let (left, right) = (Array(left), Array(right))
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return 1 - Double(row[right.count]) / Double(max(left.count, right.count))
    }
}
