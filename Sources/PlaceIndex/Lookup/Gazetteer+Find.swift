extension Gazetteer {
    /// The places that a query may mean, best first.
    ///
    /// The query is a name as a report writes it, in any script. Answers are sorted by score: how close the name is, how important the
    /// place, and whether it lies in the country or near the point given. With less confidence than `FindOptions.confident` they are guesses.
    public func find(_ query: String, options: FindOptions = FindOptions()) -> [FoundPlace] {
        var finder = Finder(self, options)
        finder.look(for: query)
        return finder.results()
    }

    /// The names, by layer and number, that may sound like this one; at most some hundreds.
    func soundMatches(_ latin: [UInt8]) -> [(layer: Int, ordinal: Int)] {
        let keys = SoundKey.keys(ofLatin: latin, for: .query)
        return layers.enumerated().flatMap { number, layer in
            keys.flatMap { key -> [(layer: Int, ordinal: Int)] in
                guard let ordinal = layer.sounds.ordinal(key) else { return [] }
                return layer.soundPostings.values(ordinal).prefix(2000).map { (number, Int($0)) }
            }
        }
    }
}
