// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Sounds, speech and the other signals besides the screen. The account's own folder of programs
  /// is searched before the machine's, and its players play nothing.
  @Suite struct Sound {
    let account: Account
    /// The folder of these programs.
    let programs: String

    /// Programs that play or speak.
    static let players = ["paplay", "pw-play", "aplay", "afplay", "spd-say", "espeak-ng", "say"]
    /// Programs that keep the screen awake.
    static let wakers = ["gnome-session-inhibit", "systemd-inhibit", "caffeinate"]
    /// Whether the folder that is searched last has none of the players.
    static let isMachineMute = players.allSatisfy { access("/usr/bin/\($0)", X_OK) != 0 }

    init() throws {
      account = try Account()
      programs = "\(account.home)/programs"
      try account.writeRoutine("brief", OwnRoutine.brief)
      try account.writeRoutine(
        "left", OwnRoutine.steady.replacing("hold: 60s", with: "hold: 60s\n    side: left"))
      for program in Self.players + Self.wakers {
        try account.writeProgram("programs/\(program)", "echo 'no server' >&2\nexit 1")
      }
    }

    @Test func aTrialSaysOfEachSoundWhyItWasNotPlayed() throws {
      let finished = try account.limber("sounds", adding: ["PATH": programs])

      #expect(finished.status == 0)
      #expect(finished.errors.isEmpty)
      let lines = finished.output.split(separator: "\n")
      // A player that fails three times in a row is given up.
      #expect(
        lines == [
          "start          not played: paplay: exit status 1, no server",
          "least-reached  not played: paplay: exit status 1, no server",
          "count          not played: paplay: exit status 1, no server",
          "side-switch    not played: paplay: exit status 1, no server",
          "end            not played: paplay: exit status 1, no server",
          "finished       not played: paplay: exit status 1, no server",
          "voice          not played: espeak-ng: exit status 1, no server",
          "bell           not played: there is no terminal",
        ])
    }

    @Test(.enabled(if: EndToEnd.Sound.isMachineMute, "this machine has something that plays"))
    func withNothingThatPlaysATrialSaysSoOfEachSound() throws {
      let empty = "\(account.home)/empty"
      try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)

      let finished = try account.limber("sounds", adding: ["PATH": empty])

      #expect(finished.status == 0)
      let lines = finished.output.split(separator: "\n")
      #expect(lines.count == 8)
      #expect(lines.dropLast().allSatisfy { $0.contains("not played: ") })
    }

    @Test func whereNothingCanBePlayedTheBellRingsAndALineSaysWhy() throws {
      let terminal = try Terminal(account, ["start", "brief"], adding: ["PATH": programs])

      try Waiting.until("the bell") { try terminal.asks("#{window_bell_flag}") == "1" }
      try terminal.shows("DONE", "3 of 3 steps done", "Only a bell here", "'limber sounds'")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().outcome == "completed")
    }

    /// In relief, the rows are for the act and the digits.
    @Test func inReliefTheLineAboutTheBellWaits() throws {
      let terminal = try Terminal(account, ["cramp", "calf"], adding: ["PATH": programs])

      try Waiting.until("the bell") { try terminal.asks("#{window_bell_flag}") == "1" }
      // Some more tones, each of which fails.
      for step in [1, 2, 2] {
        let led = try terminal.shows("step \(step) of")
        #expect(!led.contains("Only a bell"))
        try terminal.press("n", "n")
      }
      try terminal.press("e", "n")
      try terminal.shows("Only a bell here")
    }

    @Test func theTitleNamesTheStepAndIsRestored() throws {
      let terminal = try Terminal(account, ["start", "left"], adding: ["PATH": programs])

      // In tmux, a window's original title is the machine's name.
      let own = try terminal.asks("#{host}")
      try terminal.shows("Stand still")
      try terminal.isTitled("Stand still L 1:00")
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.isTitled("Limber")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      try terminal.isTitled(own)
    }

    @Test func aTitleThatIsNotWantedIsNotSet() throws {
      try account.write("title: false\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["start", "left"], adding: ["PATH": programs])

      try terminal.shows("five seconds") { $0.bigDigits == "055" }

      #expect(try terminal.asks("#{pane_title}") == terminal.asks("#{host}"))
    }

    @Test func aKeyMutesAndLetsHearAgain() throws {
      let terminal = try Terminal(account, ["start", "left"], adding: ["PATH": programs])

      try terminal.shows("Stand still")
      try terminal.press("a")
      try terminal.shows("Muted.", "a unmute")
      try terminal.press("c")
      try terminal.shows("CRAMP  ", "a unmute")
      try terminal.press("a")
      try terminal.shows("Sound on.")
    }

    @Test func aHookRunsItsProgramAndTellsItOfTheCue() throws {
      try account.writeProgram(
        "note-it",
        #"""
        printf '%s|%s|%s|%s\n' "$LIMBER_CUE" "$LIMBER_STEP" "$LIMBER_SIDE" "$LIMBER_SECONDS" >"$1.new"
        mv "$1.new" "$1"
        """#)
      // Silence is only for sounds: the person's own command still runs.
      try account.write(
        """
        sound: off
        keep-awake: false
        hooks:
          side-switch: [\(account.home)/note-it, '\(account.home)/$HOME *']
          finished: [\(account.home)/note-it, \(account.home)/finished]

        """, to: ".config/limber/settings.yaml")

      let terminal = try Terminal(account, ["start", "brief"])

      // No shell has interpreted the arguments.
      #expect(try account.text(of: "$HOME *") == "side-switch|Reach out|right|1\n")
      #expect(try account.text(of: "finished") == "finished|||\n")
      try terminal.shows("DONE")
      try terminal.press("Enter")
      #expect(try terminal.ended() == 0)
    }

    @Test func aHookThatIsNotThereIsTold() throws {
      try account.write(
        "sound: off\nkeep-awake: false\nhooks: {start: [no-such-program]}\n",
        to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["start", "left"])

      try terminal.shows("Stand still", "The hook no-such-program failed")
    }
  }
}

extension Account {
  /// Waits for a file below the home folder, and returns its content.
  fileprivate func text(of path: String) throws -> String {
    try Waiting.result(
      of: { try? String(contentsOfFile: "\(home)/\(path)", encoding: .utf8) },
      failure: { "never came: the file \(path)" })
  }
}

extension Terminal {
  /// A tmux format of the window.
  fileprivate func asks(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  /// Waits until the window has a title.
  fileprivate func isTitled(_ title: String) throws {
    var last = ""
    try Waiting.result(
      of: {
        last = try asks("#{pane_title}")
        return last == title ? () : nil
      }, failure: { "the title never was '\(title)', but '\(last)'" })
  }
}
