import Foundation

/// What the operating system says of one finished process.
struct Measurement {
    var wallSeconds: Double
    var processorSeconds: Double
    var peakMegabytes: Double

    /// Runs a program to its end with its output thrown away; nil when it cannot be started or fails.
    static func of(_ command: [String]) -> Measurement? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let clock = ContinuousClock()
        let start = clock.now
        guard posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { return nil }
        }
        let wall = start.duration(to: clock.now)
        guard status == 0 else { return nil }
        return Measurement(
            wallSeconds: wall / .seconds(1),
            processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakMegabytes: Double(usage.ru_maxrss) / 1024)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension [Double] {
    /// The middle value: what to quote on a noisy machine, beside the minimum.
    var median: Double {
        let sorted = self.sorted()
        return sorted.isEmpty ? .nan : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
