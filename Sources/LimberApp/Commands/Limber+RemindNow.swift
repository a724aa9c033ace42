// SPDX-License-Identifier: MIT
import ArgumentParser
import Cues
import RoutineModel

extension Limber.Remind {
  /// `limber remind due`.
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
      "due", "Print what is due, for a shell prompt; otherwise nothing.",
      examples: ["limber remind due"],
      more: "In bash: PROMPT_COMMAND='limber remind due'.")

    func run() throws {
      try reporting { () throws(Failure) in
        let paths = Paths()
        let rule = try ReminderRule(paths: paths, settings: Settings.loadOrStandard().settings)
        guard !rule.recent.isEmpty else { return }
        let log = try? RequestedLog(option: nil)
        let due = rule.due(log?.store) { log?.briefOverview }
        guard !due.isEmpty else { return }
        let library = RoutineLibrary(paths: paths)
        for reminder in due {
          let name = library.usable(reminder.routine)?.name ?? reminder.routine.rawValue
          try Output.line(ReminderText.due(name, reminder.routine))
        }
      }
    }
  }

  /// `limber remind now ID`.
  struct Now: ParsableCommand {
    static let configuration = CommandConfiguration(
      "now", "Show a reminder's notification, as its timer does.",
      examples: ["limber remind now desk-break"],
      more: "If it shows none, because it would disturb you or you are done, it says why.")

    @Argument(help: "The routine's id.", completion: .reminderIDs)
    var id: String

    func run() throws {
      let settings = self.settings()
      try reporting { () throws(Failure) in
        let (paths, routine) = (Paths(), RoutineID(id))
        let rule = try ReminderRule(paths: paths, settings: settings)
        guard let reminder = rule.reminders[routine] else { throw .reminder(.none(routine)) }
        if let silence = rule.silence(of: reminder, try? RequestedLog(option: nil)) {
          return try Output.line(ReminderText.silence(silence))
        }
        let name = RoutineLibrary(paths: paths).usable(routine)?.name ?? routine.rawValue
        try DesktopNotification.show(name, ReminderText.notification(routine), paths: paths)
      }
    }
  }
}
