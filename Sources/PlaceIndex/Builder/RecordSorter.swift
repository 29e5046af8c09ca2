/// Records added in any order and read in the order of their bytes: an external merge sort. What exceeds the memory budget is sorted
/// and moved to a file, run by run; the runs are merged as they are read, which can be done more than once.
final class RecordSorter {
    private struct Entry {
        /// The first eight bytes, big-endian, so that most comparisons need no look at the record.
        var prefix: UInt64
        var offset: UInt32
        var length: UInt32
    }

    private let scratch: Scratch
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var runs: [ScratchFile] = []
    private(set) var count = 0

    init(_ scratch: Scratch) { self.scratch = scratch }

    func add(_ record: [UInt8]) {
        let size = bytes.count + record.count + (entries.count + 1) * MemoryLayout<Entry>.stride
        if size > scratch.memoryBudget, !entries.isEmpty { moveToFile() }
        entries.append(
            Entry(prefix: Self.prefix(record), offset: UInt32(bytes.count), length: UInt32(record.count)))
        bytes.append(contentsOf: record)
        count += 1
    }

    /// Calls `body` with each record, in the order of bytes.
    func readSorted(_ body: (UnsafeRawBufferPointer) -> Void) {
        if runs.isEmpty { return readMemory(body) }
        if !entries.isEmpty { moveToFile() }
        bytes = []
        entries = []
        var merge = RunMerge(runs.map(RunReader.init))
        while let record = merge.first {
            body(record)
            merge.advance()
        }
    }

    private func readMemory(_ body: (UnsafeRawBufferPointer) -> Void) {
        sort()
        bytes.withUnsafeBytes { bytes in
            for entry in entries {
                body(UnsafeRawBufferPointer(rebasing: bytes[Int(entry.offset)..<Int(entry.offset + entry.length)]))
            }
        }
    }

    private func moveToFile() {
        let run = ScratchFile(scratch)
        readMemory { record in
            withUnsafeBytes(of: UInt32(record.count)) { run.append($0) }
            run.append(record)
        }
        runs.append(run)
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    private func sort() {
        bytes.withUnsafeBytes { bytes in
            entries.sort { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                return recordPrecedes(
                    UnsafeRawBufferPointer(rebasing: bytes[Int(left.offset)..<Int(left.offset + left.length)]),
                    UnsafeRawBufferPointer(rebasing: bytes[Int(right.offset)..<Int(right.offset + right.length)]))
            }
        }
    }

    private static func prefix(_ record: [UInt8]) -> UInt64 {
        var prefix: UInt64 = 0
        for at in 0..<8 { prefix = prefix << 8 | (at < record.count ? UInt64(record[at]) : 0) }
        return prefix
    }
}
