// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionEngine
import SessionLog
import Wording

extension Limber.Log {
  /// `limber log session ROUTINE`.
  struct Session: ParsableCommand {
    static let configuration = CommandConfiguration(
      "session", "Log a session that you did without Limber.",
      examples: [
        "limber log session running --at 'yesterday 18:30' --lasted 25min"
      ],
      more: """
        Prints the session's id, then what was logged. One of the same routine in the same minute is \
        counted as the same one.
        """)

    @Argument(help: "The routine's id.", completion: .routineIDs)
    var routine: String

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("When it began, \(PastMoment.forms).", valueName: "time"),
      transform: PastMoment.init(parsing:))
    var at: PastMoment

    @Option(
      help: ArgumentHelp("How long it lasted, such as 25min.", valueName: "time"),
      transform: GivenDuration.parse)
    var lasted: Duration

    @Option(
      help: "The affected side, where the routine asks for one: left, right or both.",
      completion: Side.completion, transform: Side.choice)
    var side: Side?

    @Option(
      parsing: .unconditional, help: ArgumentHelp("Your own words.", valueName: "text"),
      transform: NoteText.parse)
    var note: String?

    @Flag(help: "Log it, even if it is logged already.")
    var again = false

    @OptionGroup var logOption: LogOption

    func run() throws {
      try reporting { () throws(Failure) in
        let library = RoutineLibrary(timing: settings().timing)
        let session = try sessionHead(in: library)
        let requested = try RequestedLog(option: logOption.database)
        if !again, let known = requested.known(session) {
          let added = known.note == nil ? note : nil
          if let added {
            _ = try requested.record { command throws(SessionLogError) in
              try command.write([.init(.session(known.id, [.note(added)]))])
            }
          }
          return try Output.line(SessionText.isLoggedAlready(known, addingNote: added != nil))
        }
        let isInLog = try requested.record { command throws(SessionLogError) in
          let isInLog = try command.add(session)
          guard let note else { return isInLog }
          return try command.write([.init(.session(session.id, [.note(note)]))])
        }
        if let remark = at.remark(SessionText.loggingAgain(session)) { Output.error(remark) }
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
  /// Makes a draft of a change made now.
  init(_ content: Change.Content) { self.init(content, writtenAt: WorldClock.now()) }
}
