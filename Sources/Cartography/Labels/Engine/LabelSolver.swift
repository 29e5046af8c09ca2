/// Chooses one candidate for as many labels as fit: greedy by priority, then improvement over the conflict graph until
/// nothing changes or the budget is spent. A label moves aside for another; none is given up for one of lower priority.
struct LabelSolver {
    struct Job {
        var priority: Double
        /// Free of fixed things, cheapest first; from `firstLastResort` on only where nothing else can be had.
        var candidates: [LabelCandidate]
        var firstLastResort: Int
        /// The marker that comes and goes with the label.
        var marker: Rect?
        var chosen: Int?
    }

    private(set) var jobs: [Job]
    /// Room between labels, in points of the page.
    private let gap: Double
    private var taken: Occupancy
    /// Candidates that may still be tried in improvements.
    private var budget: Int
    /// What was changed since the last decision, for taking it back.
    private var journal: [(job: Int, chosen: Int?)] = []

    init(jobs: [Job], frame: Rect, gap: Double, budget: Int) {
        self.jobs = jobs
        self.gap = gap
        self.budget = budget
        taken = Occupancy(frame: frame)
    }

    mutating func solve() {
        let order = jobs.indices.sorted { (jobs[$1].priority, $0) < (jobs[$0].priority, $1) }
        for job in order { place(job) }
        for _ in 0..<4 where budget > 0 {
            if !improve(order) { break }
        }
    }

    /// Everybody in the way of a label's candidate.
    func blockers(of candidate: LabelCandidate, of job: Int) -> [Int] {
        var owners: [Int32] = []
        let owner = Int32(job)
        candidate.covers { taken.collectOwners(of: $0.inset(by: -gap), except: owner, into: &owners) }
        if let marker = jobs[job].marker { taken.collectOwners(of: marker, except: owner, into: &owners) }
        return owners.map(Int.init)
    }

    /// Who stands where a label left out would best have stood.
    func nearestRivals(of job: Int) -> [Int] {
        jobs[job].candidates.first.map { blockers(of: $0, of: job).sorted() } ?? []
    }

    private mutating func place(_ job: Int) {
        let regular = 0..<jobs[job].firstLastResort
        if let free = firstFree(job, in: regular) {
            choose(free, for: job)
        } else if !makeRoom(for: job, depth: 2, moving: []),
            let free = firstFree(job, in: jobs[job].firstLastResort..<jobs[job].candidates.count)
        {
            choose(free, for: job)
        }
        journal.removeAll(keepingCapacity: true)
    }

    /// One pass: labels take better positions that became free, those left out try again. True if anything changed.
    private mutating func improve(_ order: [Int]) -> Bool {
        var changed = false
        for job in order {
            if let chosen = jobs[job].chosen {
                if let better = firstFree(job, in: 0..<chosen) {
                    choose(better, for: job)
                    changed = true
                }
            } else {
                place(job)
                changed = changed || jobs[job].chosen != nil
            }
            journal.removeAll(keepingCapacity: true)
        }
        return changed
    }

    private func firstFree(_ job: Int, in range: Range<Int>) -> Int? {
        let owner = Int32(job)
        if let marker = jobs[job].marker, !taken.isFree(marker, except: owner) { return nil }
        return range.first { index in
            jobs[job].candidates[index].allParts { taken.isFree($0.inset(by: -gap), except: owner) }
        }
    }

    /// Places a label where those in the way can all move elsewhere, moving others in turn up to `depth`.
    private mutating func makeRoom(for job: Int, depth: Int, moving: [Int]) -> Bool {
        let start = journal.count
        for index in 0..<jobs[job].firstLastResort {
            guard budget > 0 else { return false }
            budget -= 1
            let inTheWay = blockers(of: jobs[job].candidates[index], of: job)
            guard inTheWay.count <= 2, !inTheWay.contains(where: moving.contains) else { continue }
            for blocker in inTheWay { choose(nil, for: blocker) }
            choose(index, for: job)
            let allMoved = inTheWay.allSatisfy { blocker in
                if let free = firstFree(blocker, in: 0..<jobs[blocker].firstLastResort) {
                    choose(free, for: blocker)
                    return true
                }
                return depth > 1 && makeRoom(for: blocker, depth: depth - 1, moving: moving + [job])
            }
            if allMoved { return true }
            takeBack(to: start)
        }
        return false
    }

    private mutating func choose(_ candidate: Int?, for job: Int) {
        journal.append((job, jobs[job].chosen))
        set(candidate, for: job)
    }

    private mutating func takeBack(to length: Int) {
        while journal.count > length, let entry = journal.popLast() { set(entry.chosen, for: entry.job) }
    }

    private mutating func set(_ candidate: Int?, for job: Int) {
        let owner = Int32(job)
        let marker = jobs[job].marker
        if let old = jobs[job].chosen {
            jobs[job].candidates[old].covers { taken.remove($0, owner: owner) }
            if let marker { taken.remove(marker, owner: owner) }
        }
        jobs[job].chosen = candidate
        if let candidate {
            jobs[job].candidates[candidate].covers { taken.insert($0, owner: owner) }
            if let marker { taken.insert(marker, owner: owner) }
        }
    }
}
