// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import Testing

@testable import LimberApp

/// The timers of reminders, as systemd reads them.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct ReminderUnitTests {
  private let person: ShellPerson

  init() throws { person = try ShellPerson() }

  /// Runs `systemd-analyze` to its end.
  private func analyze(_ words: [String]) throws -> (isRight: Bool, said: String) {
    let program = try RealProgram(
      ["systemd-analyze"] + words, home: person.home,
      adding: ["TZ": "Europe/Berlin", "XDG_RUNTIME_DIR": person.home])
    let isRight = program.succeeds()
    return (isRight, program.said)
  }

  @Test func systemdFindsNothingWrongWithTheUnits() throws {
    let systemctl = "\(person.home)/bin/systemctl"
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: systemctl))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: systemctl)
    let units = "\(person.home)/.config/systemd/user/"
    _ = try person.limber("remind", "add", "own-walk", "--yes", "Mon..Fri 09..17:50")
    let files = try FileManager.default.contentsOfDirectory(atPath: units).map { units + $0 }
    #expect(files.count == 2)
    for file in files {
      let verdict = try analyze(["verify", "--user", "--man=no", file])
      #expect(verdict.isRight && verdict.said.isEmpty, "\(file): \(verdict.said)")
    }
    // It does find what is wrong.
    let timer = units + "limber-remind-own-walk.timer"
    let text = try String(contentsOfFile: timer, encoding: .utf8)
    try Data(text.replacing("17:50", with: "17:500").utf8).write(to: URL(filePath: timer))
    #expect(try !analyze(["verify", "--user", "--man=no", timer]).isRight)
  }

  @Test func systemdFindsTheProgramWhereverItIs() throws {
    let folder = "\(person.home)/10% my $bin, Fuß"
    let service = "\(person.home)/limber-remind-own-walk.service"
    let unit = ReminderUnit(
      routine: "own-walk", program: "\(folder)/limber",
      variables: ["XDG_DATA_HOME": "\(folder)/$data \"x\" \\ y"])
    try Data(unit.service.utf8).write(to: URL(filePath: service))

    #expect(try !analyze(["verify", "--user", "--man=no", service]).said.isEmpty)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: unit.program, withDestinationPath: "/usr/bin/true")
    let verdict = try analyze(["verify", "--user", "--man=no", service])
    #expect(verdict.isRight && verdict.said.isEmpty, "\(verdict.said)")
  }

  @Test(arguments: [
    "Mon..Fri 09..17:50", "02:30", "Sat,Sun 9,11,13:00", "9..17/2:0/20", "22..23,0..2:*",
    "Mon-Wed 8/5:59",
  ])
  func systemdComesToTheSameTimes(text: String) throws {
    let schedule = try CalendarSchedule(reading: text)
    // Both nights on which the clock is set.
    for day in ["2026-03-28", "2026-10-24"] {
      let start = try #require(ISO8601DateFormatter().date(from: "\(day)T11:00:00Z"))
      let said = try analyze(
        ["calendar", "--iterations=40", "--base-time=\(day) 11:00:00 UTC", text]).said
      let times = said.split(separator: "\n").compactMap { line in
        line.contains("(in UTC): ") ? line.suffix(23).prefix(16) : nil
      }
      #expect(times.count == 40, "\(said)")
      var now = LocalMoment(
        unixMilliseconds: Int64(start.timeIntervalSince1970) * 1_000, offsetSeconds: 0)
      for time in times {
        now = try #require(schedule.next(after: now, offset: Self.centralEurope))
        let utc = LocalMoment(unixMilliseconds: now.unixMilliseconds, offsetSeconds: 0)
        #expect(utc.clockMinute == time)
      }
    }
  }

  /// Central European time in 2026: clocks go forward on 29 March and back on 25 October, both at
  /// 01:00 UTC.
  private static func centralEurope(_ unixSeconds: Int64) -> Int {
    (1_774_746_000..<1_792_890_000).contains(unixSeconds) ? 7_200 : 3_600
  }
}
