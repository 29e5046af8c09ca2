import Foundation

/// How far a long run has come: one line on a terminal that is written over, once a second at most; nothing elsewhere.
struct Progress {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private var isShown = false

    init() { last = clock.now }

    mutating func show(_ text: String) {
        guard isTerminal, clock.now - last >= .seconds(1) else { return }
        last = clock.now
        isShown = true
        Message.write("\r\u{1B}[K\(text)")
    }

    func clear() {
        if isShown { Message.write("\r\u{1B}[K") }
    }
}
