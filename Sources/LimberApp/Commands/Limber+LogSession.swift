// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import SessionLog

extension Limber.Log {
  /// `limber log session ROUTINE`.
  struct Session: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "session", abstract: "Log a session that you did without Limber.",
      discussion: "Prints the session's id, then what was logged.")

    @ParentCommand var limber: Limber

    @Argument(help: "The routine's id.")
    var routine: String

    @Option(
      help: ArgumentHelp(
        "When it began: by your clock, such as '2026-11-21 18:30', or with an offset from UTC.",
        valueName: "time"),
      transform: PastMoment.init(parsing:))
    var at: PastMoment

    @Option(
      help: ArgumentHelp("How long it lasted, such as 25min.", valueName: "time"),
      transform: GivenDuration.parse)
    var lasted: Duration

    @Option(
      help: ArgumentHelp("The affected side, where the routine asks for one: left, right or both."),
      transform: Side.choice)
    var side: Side?

    @Option(help: "Your own words.", transform: NoteText.parse)
    var note: String?

    func run() throws {
      try reporting { () throws(Failure) in
        let library = RoutineLibrary(timing: settings().timing)
        let session = try sessionHead(in: library)
        let requested = try RequestedLog(option: limber.database)
        let isInLog = try requested.record { command throws(SessionLogError) in
          let isInLog = try command.add(session)
          guard let note else { return isInLog }
          return try command.write([.init(.session(session.id, [.note(note)]))])
        }
        if let remark = at.remark { Output.error(remark) }
        guard isInLog else { return try Output.line(SessionText.line(session)) }
        let summary = try requested.read { log throws(SessionLogError) in
          try log.detail(session.id).summary
        }
        try Output.line(SessionText.line(summary))
      }
    }

    private func sessionHead(in library: RoutineLibrary) throws(Failure) -> SessionHead {
      let routine = try library.routine(RoutineID(routine))
      let end = at.moment.advanced(by: lasted)
      guard end.unixMilliseconds <= WorldClock.now().unixMilliseconds else {
        throw .usage(UsageText.sessionNotOver(began: at.moment, lasted: lasted.spokenText))
      }
      var generator = SystemRandomNumberGenerator()
      return SessionHead(
        id: .random(using: &generator), plan: try library.plan(routine, affectedSide: side),
        startedAt: at.moment, lasted: lasted)
    }
  }
}

extension ChangeDraft {
  /// Makes a draft of what is said now.
  init(_ content: Change.Content) { self.init(content, writtenAt: WorldClock.now()) }
}
