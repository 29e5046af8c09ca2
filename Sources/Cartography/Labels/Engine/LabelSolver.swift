/// Chooses one candidate for as many labels as fit: greedy by priority, then improvement over the conflict graph until
/// nothing changes or the budget is spent. A label moves aside for another; none is given up for one of lower priority.
///
/// The graph is not stored: its edges are asked of the occupancy.
struct LabelSolver {
    private(set) var jobs: [Job]
    private let boxes: CandidateBoxes
    private var taken: Occupancy
    /// Candidates that may still be tried in improvements.
    private var budget: Int
    /// What was changed since the last decision, for taking it back.
    private var journal: [(job: Int, chosen: Int?)] = []

    struct Job {
        var priority: Double
        /// Candidates by cost are numbered from 0; from this one on only where nothing else can be had.
        var firstLastResort: Int
        var count: Int
        var chosen: Int?

        var hasLastResort: Bool { count > firstLastResort }

        func tried(_ byLastResort: Bool) -> Int { byLastResort ? count : firstLastResort }
    }

    init(labels: [PendingLabel], priorities: [Double], frame: Rect, gap: Double, budget: Int) {
        jobs = zip(labels, priorities).map { label, priority in
            let regular = label.candidates.list.count
            return Job(
                priority: priority, firstLastResort: regular, count: regular + label.candidates.lastResort.count)
        }
        boxes = CandidateBoxes(labels, gap: gap)
        taken = Occupancy(frame: frame)
        self.budget = budget
    }

    mutating func solve() {
        let order = jobs.indices.sorted { (jobs[$1].priority, $0) < (jobs[$0].priority, $1) }
        for job in order { place(job) }
        for _ in 0..<4 where budget > 0 {
            if !improve(order) { break }
        }
    }

    /// Who stands where a label left out would best have stood.
    func rivals(of job: Int) -> [Int] {
        guard jobs[job].count > 0 else { return [] }
        return blockers(of: 0, of: job, limit: .max).sorted().map(Int.init)
    }

    private mutating func place(_ job: Int) {
        if let free = firstFree(job, in: 0..<jobs[job].firstLastResort) {
            choose(free, for: job)
        } else if !makeRoom(for: job, depth: 2, moving: []) {
            if let free = firstFree(job, in: jobs[job].firstLastResort..<jobs[job].count) {
                choose(free, for: job)
            } else if jobs[job].hasLastResort {
                _ = makeRoom(for: job, depth: 2, moving: [], byLastResort: true)
            }
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

    /// Places a label where those in the way can all move elsewhere, moving others in turn up to `depth`.
    ///
    /// - Parameter byLastResort: whether the label and those that move may take their last resorts.
    private mutating func makeRoom(
        for job: Int, depth: Int, moving: [Int32], byLastResort: Bool = false
    ) -> Bool {
        let start = journal.count
        for candidate in 0..<jobs[job].tried(byLastResort) {
            guard budget > 0 else { return false }
            budget -= 1
            let inTheWay = blockers(of: candidate, of: job, limit: 3)
            guard inTheWay.count < 3, !inTheWay.contains(where: moving.contains) else { continue }
            for blocker in inTheWay { choose(nil, for: Int(blocker)) }
            choose(candidate, for: job)
            let allMoved = inTheWay.allSatisfy { blocker in
                let blocker = Int(blocker)
                if let free = firstFree(blocker, in: 0..<jobs[blocker].tried(byLastResort)) {
                    choose(free, for: blocker)
                    return true
                }
                return depth > 1
                    && makeRoom(
                        for: blocker, depth: depth - 1, moving: moving + [Int32(job)], byLastResort: byLastResort)
            }
            if allMoved { return true }
            takeBack(to: start)
        }
        return false
    }
}

// MARK: - The state

extension LabelSolver {
    private func firstFree(_ job: Int, in range: Range<Int>) -> Int? {
        let owner = Int32(job)
        if let marker = boxes.marker(of: job), !taken.isFree(marker, except: owner, besides: .marker) { return nil }
        return range.first { candidate in
            boxes.parts(of: candidate, job: job).allSatisfy { taken.isFree(boxes.all[$0], except: owner) }
        }
    }

    /// Those in the way of a label's candidate, at most `limit`.
    private func blockers(of candidate: Int, of job: Int, limit: Int) -> [Int32] {
        var owners: [Int32] = []
        let owner = Int32(job)
        if let marker = boxes.marker(of: job) {
            taken.collectOwners(of: marker, except: owner, besides: .marker, limit: limit, into: &owners)
        }
        for part in boxes.parts(of: candidate, job: job) where owners.count < limit {
            taken.collectOwners(of: boxes.all[part], except: owner, limit: limit, into: &owners)
        }
        return owners
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
        if let old = jobs[job].chosen {
            for part in boxes.parts(of: old, job: job) { taken.remove(boxes.all[part], owner: owner) }
            if let marker = boxes.marker(of: job) { taken.remove(marker, owner: owner) }
        }
        jobs[job].chosen = candidate
        if let candidate {
            for part in boxes.parts(of: candidate, job: job) { taken.insert(boxes.all[part], owner: owner) }
            if let marker = boxes.marker(of: job) { taken.insert(marker, owner: owner, kind: .marker) }
        }
    }
}

/// The boxes of all candidates in one array. Each is grown by half the gap, so that two that do not intersect stand the
/// gap apart.
struct CandidateBoxes {
    private(set) var all: [Rect] = []
    /// Where the parts of each candidate start, candidates of all jobs one after the other; one more at the end.
    private var starts: [Int32] = []
    /// Number of the first candidate of each job.
    private var firstCandidate: [Int32] = []
    private var markers: [Rect?] = []

    init(_ labels: [PendingLabel], gap: Double) {
        for label in labels {
            firstCandidate.append(Int32(starts.count))
            markers.append(label.marker?.inset(by: -gap / 2))
            for candidate in label.candidates.list + label.candidates.lastResort {
                starts.append(Int32(all.count))
                candidate.covers { all.append($0.inset(by: -gap / 2)) }
            }
        }
        starts.append(Int32(all.count))
    }

    /// Indices into ``all``.
    func parts(of candidate: Int, job: Int) -> Range<Int> {
        let index = Int(firstCandidate[job]) + candidate
        return Int(starts[index])..<Int(starts[index + 1])
    }

    func marker(of job: Int) -> Rect? { markers[job] }
}
