// SPDX-License-Identifier: MIT
import Benchmark

// How long the parts take that stand between a key and the screen, and those that stand between a
// person and their history. Run from the root of the project with
//   swift run --package-path Tests/Benchmarks -c release LimberBenchmarks
// What a person gets of the whole program, in a terminal, is measured from outside.

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
