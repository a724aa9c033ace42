// SPDX-License-Identifier: MIT
import Cues
import Foundation
import RoutineModel
import SessionEngine
import Testing

@testable import LimberApp

@Suite struct ReminderTests {
  /// Friday, 2026-11-27, by a clock at UTC.
  private func at(_ hour: Int, _ minute: Int, day: Int = 27) -> LocalMoment {
    let days = Int64(CivilDay(year: 2026, month: 11, day: day)?.number ?? 0)
    return LocalMoment(
      unixMilliseconds: (days * 1_440 + Int64(hour * 60 + minute)) * 60_000, offsetSeconds: 0)
  }

  private func rule(
    _ when: String = "Mon..Fri 09..17:50", now: LocalMoment, since: LocalMoment? = nil,
    quiet: ClockSpan? = nil, change: (inout Reminders) -> Void = { _ in }
  ) throws -> ReminderRule {
    var reminders = Reminders()
    reminders.set(
      Reminder(
        routine: "desk-break", schedule: try CalendarSchedule(reading: when),
        since: (since ?? at(0, 0, day: 1)).unixMilliseconds))
    change(&reminders)
    return ReminderRule(reminders: reminders, quiet: quiet, now: now, offset: { _ in 0 })
  }

  /// What is due if the routine was begun at some moment.
  private func due(_ rule: ReminderRule, begun: LocalMoment? = nil) -> [RoutineID] {
    rule.due(nil) {
      LogOverview(
        uses: begun.map { ["desk-break": RoutineUse(timesDone: 1, lastStartedAt: $0)] } ?? [:])
    }.map(\.routine)
  }

  @Test func whatWasMissedIsDueOnceAndForADay() throws {
    #expect(due(try rule(now: at(9, 49, day: 30))).isEmpty)
    #expect(due(try rule(now: at(9, 50))) == ["desk-break"])
    // Nine times were missed.
    #expect(due(try rule(now: at(20, 0))) == ["desk-break"])
    #expect(due(try rule(now: at(17, 49, day: 28))) == ["desk-break"])
    #expect(due(try rule(now: at(17, 50, day: 28))).isEmpty)
  }

  @Test func nothingIsMissedBeforeItWasAskedFor() throws {
    #expect(due(try rule(now: at(10, 30), since: at(9, 55))).isEmpty)
    #expect(due(try rule(now: at(10, 50), since: at(9, 55))) == ["desk-break"])
  }

  @Test func whatWasBegunShortlyBeforeIsNotDue() throws {
    #expect(due(try rule(now: at(10, 55)), begun: at(10, 20)) == ["desk-break"])
    #expect(due(try rule(now: at(10, 55)), begun: at(10, 21)).isEmpty)
    #expect(due(try rule(now: at(10, 55)), begun: at(10, 52)).isEmpty)
    // A day lies between, so half a day is a short while.
    #expect(due(try rule("20:00", now: at(20, 5)), begun: at(8, 0)) == ["desk-break"])
    #expect(due(try rule("20:00", now: at(20, 5)), begun: at(8, 1)).isEmpty)
    #expect(due(try rule("Fri 20:00", now: at(20, 5)), begun: at(7, 0)) == ["desk-break"])
  }

  @Test func nothingIsSaidWhileOffOrInQuietHours() throws {
    let night = ClockSpan(from: 16 * 60, until: 7 * 60)
    #expect(due(try rule(now: at(15, 59), quiet: night)) == ["desk-break"])
    #expect(due(try rule(now: at(16, 0), quiet: night)).isEmpty)
    #expect(try rule(now: at(16, 0), quiet: night).silence == .quiet)

    let off = try rule(now: at(16, 0)) { $0.turnOff(until: nil) }
    #expect(off.silence == .off(until: nil) && due(off).isEmpty)
    #expect(off.reminders.all.map(off.next) == [nil])
    let until = try rule(now: at(11, 59)) { $0.turnOff(until: at(12, 0)) }
    #expect(until.reminders.all.map(until.next) == [at(12, 50)])
    #expect(until.silence == .off(until: at(12, 0)) && due(until).isEmpty)
  }

  @Test func whatCameWhileOffWasNotMissed() throws {
    let change: (inout Reminders) -> Void = { $0.turnOff(until: at(12, 0)) }
    #expect(due(try rule(now: at(12, 1), change: change)).isEmpty)
    #expect(due(try rule(now: at(12, 50), change: change)) == ["desk-break"])

    // The first moment at which they are on again counts.
    #expect(due(try rule(now: at(12, 51)) { $0.turnOff(until: at(12, 50)) }) == ["desk-break"])

    let on: (inout Reminders) -> Void = {
      $0.turnOff(until: nil)
      $0.turnOn(at: at(11, 0))
    }
    #expect(try rule(now: at(11, 1), change: on).silence == nil)
    #expect(due(try rule(now: at(11, 1), change: on)).isEmpty)
    #expect(due(try rule(now: at(11, 50), change: on)) == ["desk-break"])
    // To turn on what is on forgets nothing that was missed.
    #expect(due(try rule(now: at(11, 1)) { $0.turnOn(at: at(11, 0)) }) == ["desk-break"])
  }

  @Test func theNextTimeIsTheFirstOfAllReminders() throws {
    let schedule = try CalendarSchedule(reading: "12:30")
    let lunch: (inout Reminders) -> Void = {
      $0.set(Reminder(routine: "evening", schedule: schedule, since: 0))
    }
    #expect(try rule(now: at(10, 50)).next == at(11, 50))
    #expect(try rule(now: at(11, 50), change: lunch).next == at(12, 30))
    #expect(try rule(now: at(12, 30), change: lunch).next == at(12, 50))
    #expect(try rule(now: at(9, 0)) { $0.turnOff(until: nil) }.next == nil)
  }

  @Test func scriptsGetTheList() throws {
    for (end, isOff, next) in [
      (nil, false, at(12, 50)), (at(13, 0), true, at(13, 50)), (nil, true, nil),
    ] {
      let rule = try rule(now: at(12, 0)) { if isOff { $0.turnOff(until: end) } }
      let json = try JSONSerialization.jsonObject(
        with: Data(Output.encoded(ReminderListReport(rule))))
      let report = try #require(json as? [String: Any])
      let reminder = try #require((report["reminders"] as? [[String: Any]])?.first)

      #expect(report["off"] as? Bool == isOff)
      #expect(report["offUntil"] as? String == end?.rfc3339)
      #expect(reminder["routine"] as? String == "desk-break")
      #expect(reminder["when"] as? String == "Mon..Fri 09..17:50")
      #expect(reminder["next"] as? String == next?.rfc3339)
      #expect(report.count == 3 && reminder.count == 3)
    }
  }

  @Test func theFileGivesBackWhatWasWritten() throws {
    let reminders = try rule(now: at(9, 0)) { $0.turnOff(until: at(12, 0)) }.reminders
    let bytes = try Output.encoded(reminders)

    #expect(try JSONDecoder().decode(Reminders.self, from: Data(bytes)) == reminders)
  }

  @Test func unitsAndCrontabsTakeAnyPath() throws {
    let unit = ReminderUnit(
      routine: "desk-break", program: "/opt/o'neil/10% my bin/limber",
      variables: ["XDG_DATA_HOME": "/data/$x \"y\""])
    let schedule = try CalendarSchedule(reading: "Mon 09:50")

    #expect(unit.timerName == "limber-remind-desk-break.timer")
    #expect(
      unit.service.contains(
        #"ExecStart="/opt/o'neil/10%% my bin/limber" remind now desk-break"#))
    #expect(unit.service.contains(#"Environment="XDG_DATA_HOME=/data/$x \"y\"""#))
    #expect(unit.timer(schedule).hasPrefix(ReminderUnit.mark))
    #expect(
      unit.crontabLine(schedule)
        == #"50 9 * * 1 XDG_DATA_HOME='/data/$x "y"' '/opt/o'\''neil/10\% my bin/limber' remind now "#
        + "desk-break # limber remind")
  }
}
