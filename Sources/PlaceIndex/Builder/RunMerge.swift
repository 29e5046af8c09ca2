import Foundation

/// Reads the records of a sorted run, each behind its length (u32).
final class RunReader {
    private let file: ScratchFile
    /// Where in the file the window begins.
    private var windowStart = 0
    private var window: UnsafeMutableRawBufferPointer
    private var filled = 0
    private var at = 0
    private(set) var record: UnsafeRawBufferPointer?

    init(_ file: ScratchFile) {
        self.file = file
        window = .allocate(byteCount: 1 << 18, alignment: 8)
        advance()
    }

    deinit { window.deallocate() }

    func advance() {
        record = nil
        guard require(4) else { return }
        let length = Int(window.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        guard require(4 + length) else { return }
        record = UnsafeRawBufferPointer(rebasing: window[at + 4..<at + 4 + length])
        at += 4 + length
    }

    /// Moves and fills the window, and widens it for a long record, until `length` bytes lie in it.
    private func require(_ length: Int) -> Bool {
        if at + length <= filled { return true }
        let next = length <= window.count ? window : .allocate(byteCount: length, alignment: 8)
        let rest = filled - at
        if rest > 0, let from = window.baseAddress, let to = next.baseAddress { memmove(to, from + at, rest) }
        if next.baseAddress != window.baseAddress { window.deallocate() }
        window = next
        windowStart += at
        (at, filled) = (0, rest)
        while filled < length {
            let read = file.read(
                at: windowStart + filled, into: UnsafeMutableRawBufferPointer(rebasing: window[filled...]))
            guard read > 0 else { return false }
            filled += read
        }
        return true
    }
}

/// The records of several sorted runs in one order: a heap of the runs by their first records.
struct RunMerge {
    private var heap: [RunReader]

    init(_ readers: [RunReader]) {
        heap = readers.filter { $0.record != nil }
        for index in heap.indices.reversed() { sink(index) }
    }

    /// The least record; valid until `advance`.
    var first: UnsafeRawBufferPointer? { heap.first?.record }

    mutating func advance() {
        heap[0].advance()
        if heap[0].record == nil {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        guard let left = heap[left].record, let right = heap[right].record else { return false }
        return recordPrecedes(left, right)
    }
}

/// The order of bytes; the shorter of two that begin alike comes first.
func recordPrecedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else { return left.count < right.count }
    let order = memcmp(leftBase, rightBase, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
}
