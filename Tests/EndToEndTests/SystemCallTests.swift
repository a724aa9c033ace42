// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The system calls of the program: no network, no other program, no file elsewhere.
  @Suite struct SystemCalls {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeRoutine("steady", OwnRoutine.steady)
    }

    @Test func aSessionWithACrampThatOnlyRingsAsksForNothingOfAnybodyElse() throws {
      try account.write("sound: bell\nkeep-awake: false\n", to: ".config/limber/settings.yaml")
      try watched(["start", "steady"], type: "linux") { terminal in
        try terminal.shows("Stand still")
        try terminal.press("c")
        try terminal.shows("CRAMP  ")
        try terminal.press("q")
        try terminal.agree()
        try terminal.press("Enter")
      }
    }

    @Test func homeAndLookingBackAskForNothingOfAnybodyElse() throws {
      #expect(
        try account.limber("log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf").status == 0
      )
      try watched([]) { terminal in
        try terminal.shows("q quit", "m cramps")
        try terminal.press("h")
        try terminal.shows("History")
        try terminal.press("q")
        try terminal.shows("q quit")
        try terminal.press("m")
        try terminal.shows("calf")
        try terminal.press("q")
        try terminal.shows("q quit")
        try terminal.press("q")
      }
    }

    @Test(arguments: [
      ["history", "--json"], ["cramps"], ["cramps", "show", "last", "--json"], ["show", "last"],
      ["log", "cramp", "--at", "2026-01-02 10:00", "--site", "foot"], ["note", "last", "sore"],
      ["log", "session", "running", "--at", "2026-01-02 10:00", "--lasted", "5min"],
      ["log", "check"], ["log", "rebuild"], ["history", "--deleted"],
      ["routines", "list"], ["routines", "show", "running", "--json"],
      ["routines", "check", ".config/limber/routines/steady.yaml"], ["settings", "--json"],
      ["warning-signs"], ["--help"], ["--version"], ["no-such-command"],
    ])
    func aCommandAsksForNothingOfAnybodyElse(arguments: [String]) throws {
      #expect(
        try account.limber("log", "cramp", "--at", "2026-01-01 10:00", "--site", "calf").status == 0
      )
      let trace = Trace(in: account, of: Trace.reachingOut)

      _ = try Finished.running(
        "/usr/bin/env", trace.command + [Account.program] + arguments,
        environment: account.environment, in: account.home)

      #expect(try trace.programs() == [Account.program])
      #expect(try trace.findings(home: account.home) == [])
    }

    /// Shows that the test would find such calls.
    @Test(arguments: [
      ("exec 3<>/dev/udp/127.0.0.1/9", "socket("), ("(:) | :", "clone("), ("exec ls", "execve("),
      (": >/dev/shm/limber-trace-$$; rm /dev/shm/limber-trace-$$", "openat("),
    ])
    func whatIsAskedOfOthersIsFound(script: String, call: String) throws {
      let trace = Trace(in: account, of: Trace.reachingOut)

      _ = try Finished.running(
        "/usr/bin/env", trace.command + ["bash", "-c", script], environment: account.environment,
        in: account.home)

      #expect(try trace.findings(home: account.home).contains { $0.contains(call) })
    }

    private func watched(
      _ arguments: [String], type: String = "tmux-256color", _ use: (Terminal) throws -> Void
    ) throws {
      let trace = Trace(in: account, of: Trace.reachingOut)
      let terminal = try Terminal(account, arguments, type: type, under: trace.command)
      try use(terminal)
      #expect(try terminal.ended() == 0)

      #expect(try trace.programs() == [Account.program])
      #expect(try trace.findings(home: account.home) == [])
    }
  }
}

extension Trace {
  /// Calls that may reach beyond the program.
  static let reachingOut = "%network,%process,%file,io_uring_setup"

  /// The programs that were run, the traced one first.
  func programs() throws -> [String] {
    try texts().filter { $0.hasPrefix("exec") && $0.hasSuffix("= 0") }.map { call in
      call.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(
        String.init) ?? call
    }
  }

  private func texts() throws -> [String] { try calls().map(\.text) }

  /// The calls that reach beyond the process and its home folder.
  func findings(home: String) throws -> [String] {
    let network = [
      "socket", "connect", "bind", "listen", "accept", "send", "recv", "getsockopt", "setsockopt",
      "io_uring",
    ]
    let writing = ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "mknod", "link", "rename"]
    var wasRun = false
    return try texts().filter { call in
      let name = String(call.prefix { $0 != "(" })
      if name.hasPrefix("exec") {
        defer { wasRun = true }
        return wasRun
      }
      // A thread is not another program.
      if name.hasPrefix("clone") { return !call.contains("CLONE_THREAD") }
      if name == "fork" || name == "vfork" { return true }
      if network.contains(where: name.hasPrefix) { return true }
      // The end of an interrupted call; its beginning has been looked at.
      if call.hasPrefix("<... ") { return false }
      // The program's own terminal, opened again by its descriptor.
      if call.contains("\"/proc/self/fd/1\"") { return false }
      guard !call.contains("= -1 "), name != "readlink", name != "readlinkat",
        writing.contains(where: call.contains)
      else { return false }
      // Heartbeats are in shared memory.
      return !call.contains("\"\(home)/") && !call.contains("\"/dev/shm/limber-\(geteuid())")
    }
  }
}
