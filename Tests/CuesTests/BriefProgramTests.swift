// SPDX-License-Identifier: MIT
import Testing

@testable import Cues

@Suite struct BriefProgramTests {
  private func run(_ words: String..., within limit: Duration = .seconds(60)) -> String? {
    BriefProgram.run(words, environment: ["PATH": "/usr/bin:/bin"], within: limit)
  }

  @Test func whatGoesWrongIsTold() {
    #expect(run("true") == nil)
    #expect(run("false") == "false: exit status 1")
    #expect(run("no-such-program") == "no-such-program not found")
    #expect(run("sh", "-c", "echo 'no bus' >&2; exit 3") == "sh: exit status 3, no bus")
  }

  @Test func whatHangsIsKilled() {
    #expect(run("tail", "-f", "/dev/null", within: .zero) == "tail did not finish within 0 s")
    #expect(run("sh", "-c", "tail -f /dev/null", within: .milliseconds(50)) != nil)
  }
}
