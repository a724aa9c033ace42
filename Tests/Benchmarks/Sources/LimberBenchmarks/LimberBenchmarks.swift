// SPDX-License-Identifier: MIT
import Benchmark

// How long it takes from a key to the screen, and to read somebody's history. Run from the root of
// the project with
//   swift run --package-path Tests/Benchmarks -c release LimberBenchmarks
// The whole program in a terminal is measured from outside.

@main
enum LimberBenchmarks {
  static func main() throws {
    let logs = try SampleLogs()
    Benchmark.main([
      routineSuite(), try engineSuite(), try screenSuite(), logSuite(logs),
      try recordSuite(logs), try reviewSuite(logs), figureSuite(),
    ])
  }
}
