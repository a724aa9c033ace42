// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Reminders: what is written for whom, and what is said when.
  @Suite struct Reminding {
    let account: Account

    /// An account whose systemd and whose desktop write down what they are asked for.
    init() throws {
      account = try Account()
      for name in ["systemctl", "notify-send"] { try program(name, "exit 0") }
    }

    private func program(_ name: String, _ script: String) throws {
      let head = "echo \"\(name) $*\" >>'\(account.home)/calls'\n"
      try account.writeProgram("bin/\(name)", head + script)
    }

    private var path: [String: String] {
      ["PATH": "\(account.home)/bin:\(account.environment["PATH"] ?? "")"]
    }

    private func remind(_ words: String...) throws -> Finished {
      try account.limber(["remind"] + words, adding: path)
    }

    private func text(_ path: String) -> String? {
      try? String(contentsOfFile: "\(account.home)/\(path)", encoding: .utf8)
    }

    private var calls: [String] {
      (text("calls") ?? "").split(separator: "\n").map(String.init)
    }

    private let units = ".config/systemd/user"
    private let file = ".config/limber/reminders.json"

    /// A reminder whose time was last at midnight, and that the person has had for long.
    private func writeReminder() throws {
      try account.write(
        #"{"off": false, "reminders": [{"routine": "desk-break", "when": "00:00", "since": 0}]}"#,
        to: file)
    }

    @Test func nothingIsWrittenThatWasNotAgreedTo() throws {
      let shown = try remind("add", "desk-break", "Mon..Fri 09..17:50")

      #expect(shown.status == 0)
      #expect(shown.output.contains("~/\(units)/limber-remind-desk-break.timer:\n"))
      #expect(shown.output.contains("  OnCalendar=Mon..Fri 09..17:50\n"))
      #expect(shown.output.contains("  systemctl --user enable limber-remind-desk-break.timer\n"))
      #expect(shown.output.hasSuffix("Nothing was written. --yes writes it without asking.\n"))
      #expect(text(file) == nil && text("\(units)/limber-remind-desk-break.timer") == nil)
      #expect(calls == ["systemctl --user show --property=Version"])
    }

    @Test func aTimerIsSetChangedAndRemoved() throws {
      let timer = "limber-remind-desk-break.timer"
      #expect(try remind("add", "desk-break", "--yes", "Mon..Fri", "09..17:50").status == 0)
      #expect(
        calls.suffix(3)
          == ["daemon-reload", "enable \(timer)", "restart \(timer)"]
          .map { "systemctl --user \($0)" })
      let service = try #require(text("\(units)/limber-remind-desk-break.service"))
      #expect(service.hasPrefix("# Made by 'limber remind'"))
      #expect(
        service.contains("ExecStart=\"\(Account.program)\" remind now desk-break\n"))

      #expect(try remind("add", "desk-break", "--yes", "Sat 10:00").status == 0)
      #expect(text("\(units)/\(timer)")?.contains("\nOnCalendar=Sat 10:00\n") == true)
      let listed = try remind("list").output.split(separator: "\n")
      #expect(listed.count == 2 && listed[1].hasPrefix("desk-break  Sat 10:00  20"))

      try account.write("[Timer]\n", to: "\(units)/backup.timer")
      #expect(try remind("remove", "desk-break").status == 0)
      #expect(calls.contains("systemctl --user disable --now \(timer)"))
      let left = try FileManager.default.contentsOfDirectory(atPath: "\(account.home)/\(units)")
      #expect(left == ["backup.timer"])
      #expect(try remind("list").output.hasPrefix("No reminders yet."))
      #expect(try remind("remove", "desk-break").status == 66)
    }

    @Test func filesOfOthersStay() throws {
      let name = "\(units)/limber-remind-desk-break.service"
      try account.write("[Service]\n", to: name)

      let refused = try remind("add", "desk-break", "--yes", "09:50")
      #expect(refused.status == 73 && refused.errors.contains("was not made by Limber"))
      #expect(try remind("remove", "desk-break").status == 66)
      #expect(text(name) == "[Service]\n" && text(file) == nil)
    }

    @Test func withoutSystemdALineForTheCrontabIsPrinted() throws {
      try program("systemctl", "exit 1")
      let added = try remind("add", "desk-break", "--yes", "Mon..Fri 09..17:50")

      #expect(added.status == 0)
      let line = "50 9-17 * * 1-5 \(Account.program) remind now desk-break # limber remind"
      #expect(added.output.contains("  \(line)\n"))
      #expect(text(file)?.contains("\"when\" : \"Mon..Fri 09..17:50\"") == true)
      #expect(!FileManager.default.fileExists(atPath: "\(account.home)/\(units)"))
      #expect(try remind("remove", "desk-break").output.contains("crontab -e"))
      #expect(try remind("add", "desk-break", "Fri 9pm", "--yes").output.contains(" 21:00"))
    }

    @Test func atItsTimeThereIsOneNotification() throws {
      try writeReminder()

      let shown = try remind("now", "desk-break")
      #expect(shown.status == 0 && shown.output.isEmpty && shown.errors.isEmpty)
      #expect(calls == ["notify-send --app-name=Limber -- Desk break limber start desk-break"])
      try program("notify-send", "echo 'no bus' >&2; exit 1")
      let failed = try remind("now", "desk-break")
      #expect(failed.status == 73 && failed.errors.contains("exit status 1, no bus"))
    }

    @Test func noneDisturbsOrComesTooLate() throws {
      try writeReminder()
      #expect(try remind("due").output == "Desk break is due: limber start desk-break\n")

      try account.write("quiet: 00:00-00:00\n", to: ".config/limber/settings.yaml")
      #expect(try remind("now", "desk-break").output.contains("quiet hours"))
      #expect(try remind("due").output.isEmpty)
      try account.write("", to: ".config/limber/settings.yaml")

      #expect(try remind("off", "--until", "tomorrow").status == 0)
      #expect(try remind("now", "desk-break").output.hasPrefix("Reminders are off until 20"))
      #expect(try remind("due").output.isEmpty)
      #expect(try remind("on").status == 0)
      #expect(try remind("due").output.isEmpty)
      try writeReminder()

      let session = try Terminal(account, ["start", "desk-break"])
      try session.shows("Desk break")
      #expect(try remind("now", "desk-break").output == "No notification: a session is running.\n")
      #expect(try remind("due").output.isEmpty)
      #expect(try session.endsSession() == 0)
      _ = try account.limber("history", "delete", "last")
      #expect(try remind("due").output.hasPrefix("Desk break"))

      _ = try account.limber(
        "log", "session", "desk-break", "--at", "-20min", "--lasted", "5min")
      #expect(try remind("now", "desk-break").output.hasPrefix("No notification: begun on 20"))
      #expect(try remind("due").output.isEmpty)
      #expect(!calls.contains { $0.hasPrefix("notify-send") })
    }

    @Test func homeTellsWhatIsDue() throws {
      try writeReminder()
      let terminal = try Terminal(account)

      try terminal.shows("Desk break is due, whenever it suits you.")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
    }

    @Test func mistakesAreNamed() throws {
      let time = try remind("add", "desk-break", "Mon..Fri 25:50")
      #expect(time.status == 64)
      #expect(time.errors.contains("character 10: '25' is not a number from 0 to 23."))
      let routine = try remind("add", "desk-brake", "09:50")
      #expect(routine.status == 66 && routine.errors.contains("Did you mean 'desk-break'?"))
      #expect(try remind("off", "--until", "yesterday").status == 64)
      #expect(try remind("now", "desk-break").status == 66)
      try account.write("{", to: file)
      let broken = try remind("list")
      #expect(broken.status == 74 && broken.errors.contains("reminders.json"))
      #expect(try remind("add", "desk-break", "--yes", "09:50").status == 74)
      #expect(text(file) == "{")
    }
  }
}
