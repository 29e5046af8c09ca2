/// Places labels on a page: candidates for each request, a test against what is fixed, then ``LabelSolver``.
public struct LabelPlacer {
    /// No label reaches out of it.
    public var frame: Rect
    public var measuring: any TextMeasuring
    /// Room between a label and everything else, in points of the page.
    public var gap: Double
    /// How many moves may be tried to make room for labels that found none.
    public var budget: Int

    public init(frame: Rect, measuring: any TextMeasuring, gap: Double = 1, budget: Int = 100_000) {
        self.frame = frame
        self.measuring = measuring
        self.gap = gap
        self.budget = budget
    }

    /// Labels keep this far from the frame, in points of the page.
    private static let edge = 3.0

    /// Same requests, same layout.
    public func layout(_ requests: [LabelRequest], avoiding obstacles: LabelObstacles = LabelObstacles()) -> LabelLayout
    {
        let fixed = FixedThings(requests: requests, obstacles: obstacles, frame: frame)
        let surroundings = LabelSurroundings(
            frame: frame.inset(by: max(gap, Self.edge)), measuring: measuring, fixed: fixed, gap: gap,
            lines: Self.lineSums(obstacles, frame: frame),
            demand: Self.demandSums(requests, frame: frame))
        var labels: [PendingLabel] = []
        for (index, request) in requests.enumerated() {
            for candidates in surroundings.candidates(for: request) {
                labels.append(PendingLabel(request: index, candidates: candidates, marker: request.ownMarker))
            }
        }
        var solver = LabelSolver(
            labels: labels, priorities: labels.map { requests[$0.request].priority }, frame: frame, gap: gap,
            budget: budget)
        solver.solve()
        return collect(labels, requests, solver)
    }

    private func collect(_ labels: [PendingLabel], _ requests: [LabelRequest], _ solver: LabelSolver) -> LabelLayout {
        var layout = LabelLayout()
        for (index, label) in labels.enumerated() {
            let request = requests[label.request]
            if let chosen = solver.jobs[index].chosen {
                layout.placed.append(label.placed(label.candidate(chosen), request))
            } else {
                let rivals = solver.rivals(of: index).map { requests[labels[$0].request].id }
                layout.dropped.append(
                    DroppedLabel(
                        id: request.id, text: request.text, reason: label.candidates.reason ?? .crowdedOut(by: rivals)))
            }
        }
        return layout
    }

    private static func lineSums(_ obstacles: LabelObstacles, frame: Rect) -> CellSums {
        var grid = CellGrid(frame: frame, cellSize: 2)
        for line in obstacles.lines { grid.add(line: line.points, weight: line.weight) }
        return CellSums(grid: grid)
    }

    /// How much others would like to stand at a place: each point that wants a name counts at its marker.
    private static func demandSums(_ requests: [LabelRequest], frame: Rect) -> CellSums {
        var grid = CellGrid(frame: frame, cellSize: 4)
        for request in requests {
            guard case .point(let point, _) = request.target, let cell = grid.index(of: point) else { continue }
            grid.values[cell] += 1
        }
        return CellSums(grid: grid)
    }
}

extension LabelSurroundings {
    /// Candidates for a request: one set, or several for a line that carries its name more than once.
    fileprivate func candidates(for request: LabelRequest) -> [LabelCandidates] {
        switch request.target {
        case .point(let point, let marker):
            [PointCandidates(surroundings: self).candidates(for: request, at: point, marker: marker)]
        case .line(let lines, let repeatDistance):
            LineCandidates(surroundings: self).candidates(for: request, along: lines, repeatDistance: repeatDistance)
        case .area(let area):
            [AreaCandidates(surroundings: self).candidates(for: request, in: area)]
        }
    }
}
