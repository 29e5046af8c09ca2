extension Gazetteer {
    /// The places that a query may mean, best first.
    ///
    /// The query is a name as a report writes it, in any script. Answers are sorted by score: how close the name is, how important the
    /// place, and whether it lies in the country or near the point given.
    public func find(_ query: String, options: FindOptions = FindOptions()) -> [FoundPlace] {
        var finder = Finder(self, options)
        finder.look(for: query)
        return finder.results()
    }
}
