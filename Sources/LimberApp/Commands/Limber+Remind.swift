// SPDX-License-Identifier: MIT
import ArgumentParser
import RoutineModel
import SessionLog

extension Limber {
  /// `limber remind`: at what times the person wants to be reminded of routines.
  struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
      "remind", "Set weekly reminders of routines.",
      examples: [
        "limber remind add desk-break 'Mon..Fri 09..17:50'", "limber remind list",
        "limber remind off --until tomorrow", "limber remind remove desk-break",
      ],
      more: """
        At its time you get one notification: none while a session runs, in your quiet hours, or if you \
        began the routine a short while ago. What you missed is shown on home and by 'limber remind due' \
        for a day. Limber does not run in between: systemd, or your crontab, starts it.
        """,
      subcommands: [
        Add.self, List.self, Off.self, On.self, Remove.self, Due.self, Now.self,
      ])

    /// `limber remind add ID WHEN`.
    struct Add: ParsableCommand {
      static let configuration = CommandConfiguration(
        "add", "Add a reminder, or change its times.",
        examples: [
          "limber remind add desk-break 'Mon..Fri 09..17:50'",
          "limber remind add evening-feet 21:30", "limber remind add running 'Tue,Thu,Sat 18:00'",
        ],
        more: """
          WHEN is weekdays, all if left out, and a time, as systemd's OnCalendar writes them: 09..17:50 is \
          09:50, 10:50 and so on to 17:50; 9..17/2:00 is 9:00, 11:00 and so on to 17:00; 10,15:30 is 10:30 \
          and 15:30. \
          What is to be written is shown before it is. It is a timer for systemd or, where no user \
          manager of it answers, a line for you to put into your crontab.
          """)

      @Argument(help: "The routine's id.", completion: .routineIDs)
      var id: String

      @Argument(help: "The times.")
      var when: [String]

      @Flag(help: "Write it without asking.")
      var yes = false

      func run() throws {
        try reporting { () throws(Failure) in
          let schedule = try schedule()
          let paths = Paths()
          let routine = try RoutineLibrary(paths: paths).routine(RoutineID(id)).id
          let file = try ReminderFile(paths: paths)
          var reminders = try file.load()
          let unit = ReminderUnit(of: routine, paths: paths)
          let timers = ReminderTimers(paths: paths).flatMap { $0.answer ? $0 : nil }
          try timers?.requireOurs(unit)
          for line in plan(unit, schedule, timers, paths) { try Output.line(line) }
          guard yes || Question.isConfirmed(ReminderText.asks(routine, schedule)) else {
            return try Output.line(ReminderText.notWritten)
          }
          let now = WorldClock.now()
          reminders.set(
            Reminder(routine: routine, schedule: schedule, since: now.unixMilliseconds))
          try file.save(reminders)
          try timers?.set(unit, schedule)
          let next = schedule.next(after: now, offset: WorldClock.offset(at:))
          try Output.line(ReminderText.added(routine, next: next))
        }
      }

      private func schedule() throws(Failure) -> CalendarSchedule {
        let text = when.joined(separator: " ")
        do throws(ScheduleFault) { return try CalendarSchedule(written: text) } catch {
          throw .usage(ReminderText.fault(error, in: text))
        }
      }

      private func plan(
        _ unit: ReminderUnit, _ schedule: CalendarSchedule, _ timers: ReminderTimers?,
        _ paths: Paths
      ) -> [String] {
        let reminders = paths.fromHome(paths.reminders ?? "")
        guard let timers else {
          return ReminderText.plan(line: unit.crontabLine(schedule), reminders: reminders)
        }
        let files = timers.files(of: unit, schedule).map { (paths.fromHome($0.path), $0.text) }
        return ReminderText.plan(
          files: files, commands: timers.starting(unit), reminders: reminders)
      }
    }

    /// `limber remind list`.
    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        "list", "List the reminders, and when each comes next.",
        examples: ["limber remind list", "limber remind list --json"])

      @Flag(help: "Print JSON for scripts.")
      var json = false

      func run() throws {
        let settings = self.settings()
        try reporting { () throws(Failure) in
          let rule = try ReminderRule(paths: Paths(), settings: settings)
          if json { return try Output.json(ReminderListReport(rule)) }
          for line in ReminderText.list(rule) { try Output.line(line) }
        }
      }
    }

    /// `limber remind off`.
    struct Off: ParsableCommand {
      static let configuration = CommandConfiguration(
        "off", "Turn all reminders off.",
        examples: ["limber remind off --until tomorrow", "limber remind off"])

      @Option(
        help: ArgumentHelp(
          "Until then: tomorrow, monday, 2027-01-07, 5pm or 'Mon 09:00'. If left out, until you turn them "
            + "on.", valueName: "time"))
      var until: String?

      func run() throws {
        try reporting { () throws(Failure) in
          let now = WorldClock.now()
          let end = until.flatMap {
            ComingMoment.read($0, now: now, offset: WorldClock.offset(at:))
          }
          if let until, end == nil { throw .usage(ReminderText.noComingMoment(until)) }
          let file = try ReminderFile(paths: Paths())
          var reminders = try file.load()
          reminders.turnOff(until: end)
          try file.save(reminders)
          try Output.line(ReminderText.off(until: end))
        }
      }
    }

    /// `limber remind on`.
    struct On: ParsableCommand {
      static let configuration = CommandConfiguration(
        "on", "Turn reminders on again.", examples: ["limber remind on"])

      func run() throws {
        try reporting { () throws(Failure) in
          let file = try ReminderFile(paths: Paths())
          var reminders = try file.load()
          reminders.turnOn(at: WorldClock.now())
          try file.save(reminders)
          try Output.line(ReminderText.on)
        }
      }
    }

    /// `limber remind remove ID`.
    struct Remove: ParsableCommand {
      static let configuration = CommandConfiguration(
        "remove", "Remove a reminder, and its timer.",
        examples: ["limber remind remove desk-break"])

      @Argument(help: "The routine's id.", completion: .reminderIDs)
      var id: String

      func run() throws {
        try reporting { () throws(Failure) in
          let paths = Paths()
          let file = try ReminderFile(paths: paths)
          var reminders = try file.load()
          // The routine may be gone, and its id another's name.
          let named = RoutineID(id)
          let routine = reminders[named] == nil ? RoutineLibrary(paths: paths).id(of: id) : named
          let timer = routine.isWellFormed ? ReminderTimers(paths: paths) : nil
          let hadTimer = timer?.remove(ReminderUnit(of: routine, paths: paths)) ?? false
          guard hadTimer || reminders[routine] != nil else { throw .reminder(.none(routine)) }
          reminders.remove(routine)
          try file.save(reminders)
          try Output.line(ReminderText.removed(routine, hadTimer: hadTimer))
        }
      }
    }
  }
}
