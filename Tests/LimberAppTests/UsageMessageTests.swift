// SPDX-License-Identifier: MIT
import ArgumentParser
import Testing

@testable import LimberApp

@Suite struct UsageMessageTests {
  @Test(arguments: [
    (["foo"], "there is no command 'foo'."),
    (["crmp"], "there is no command 'crmp'. Did you mean 'limber cramp'?"),
    (["strat", "running"], "there is no command 'strat'. Did you mean 'limber start'?"),
    (["running"], "there is no command 'running'. Did you mean 'limber start running'?"),
    (
      ["Running warm-up"],
      "there is no command 'Running warm-up'. Did you mean 'limber start running-warm-up'?"
    ),
    (["bedtme"], "there is no command 'bedtme'. Did you mean 'limber start bedtime'?"),
    (["calf"], "there is no command 'calf'. Did you mean 'limber cramp calf'?"),
    (
      ["list"],
      "there is no command 'list'. Did you mean 'limber cramps list', 'limber history list', 'limber routines list' or 'limber remind list'?"
    ),
    (
      ["delete", "last"],
      "there is no command 'delete'. Did you mean 'limber cramps delete' or 'limber history delete'?"
    ),
    (["hist"], "there is no command 'hist'. Did you mean 'limber history'?"),
    (["cramps", "shw"], "there is no command 'cramps shw'. Did you mean 'limber cramps show'?"),
    (
      ["routines", "lst", "--json"],
      "there is no command 'routines lst'. Did you mean 'limber routines list'?"
    ),
    (["routines", "foo", "--help"], "there is no command 'routines foo'."),
    (["help", "foo"], "there is no command 'foo'."),
    (["help", "histry"], "there is no command 'histry'. Did you mean 'limber history'?"),
    (
      ["--database", "x", "help", "cramps", "shwo"],
      "there is no command 'cramps shwo'. Did you mean 'limber cramps show'?"
    ),
    (
      ["log", "cramp", "--at", "-3h", "--site", "toes", "--helped", "yes"],
      "--helped is about the --tried before it. Write --tried STEP --helped yes."
    ),
    (
      ["history", "--limit", "many"],
      "--limit: 'many' is not a valid limit. Use a whole number from 1, such as 10."
    ),
    (
      ["history", "--limti", "3"],
      "'limber history' has no option '--limti'. Did you mean '--limit'?"
    ),
    (["start", "--hepl"], "'limber start' has no option '--hepl'. Did you mean '--help'?"),
    (["-x"], "'limber' has no option '-x'."),
    (
      ["--since", "yesterday"],
      "'limber' has no option '--since'. Did you mean 'limber history --since'?"
    ),
    (["--side", "left"], "'limber' has no option '--side'. Did you mean 'limber start --side'?"),
    (["--jsn", "history"], "'limber history' has no option '--jsn'. Did you mean '--json'?"),
    (
      ["log", "cramp", "--at", "03:10", "--sit=calf"],
      "'limber log cramp' has no option '--sit'. Did you mean '--site'?"
    ),
    (["show", "--jsn"], "'limber show' has no option '--jsn'. Did you mean '--json'?"),
    (["--databse", "x"], "'limber' has no option '--databse'. Did you mean '--database'?"),
    (["cramp", "left"], "'left' is a side. Did you mean '--side left'?"),
    (
      ["cramp", "calf", "--left"],
      "'limber cramp' has no option '--left'. Did you mean '--side left'?"
    ),
    (["cramp", "fot"], "'fot' is not valid here; did you mean 'foot'?"),
    (["cramp", "--side", "lft"], "--side: 'lft' is not valid here; did you mean 'left'?"),
    (
      ["routines", "list", "--kind", "wrm-up"],
      "--kind: 'wrm-up' is not valid here; did you mean 'warm-up'?"
    ),
    (["--database"], "--database needs a value. Write it as '--database <file>'."),
    (["history", "--json=yes"], "--json takes no value. Leave 'yes' out."),
    (
      ["start", "a", "b c"],
      "'b c' is more than 'limber start' takes. Put words that belong together in quotes."
    ),
    (
      ["start", "Mrs", "B's", "program"],
      "\"B's\", 'program' is more than 'limber start' takes. Put words that belong together in quotes."
    ),
    (
      ["log", "cramp", "--at", "03:10"],
      "'limber log cramp' needs --site <site>. For example: limber log cramp --at 03:10 --site calf"
    ),
    (
      ["cramps", "correct", "--side", "left"],
      "'limber cramps correct' needs <cramp>. For example: limber cramps correct last --side right --pain-worst 7"
    ),
    (
      ["log", "cramp", "--at", "03:10", "--site", "calf", "--woke", "--no-woke"],
      "--woke and --no-woke cannot be used together. Leave one of them out."
    ),
    (
      ["log", "cramp", "--at", "teatime", "--site", "calf"],
      "--at: 'teatime' is not a valid date and time. Write one such as 3:10, 'last night 3am', 'yesterday 22:00', '-2d 3:10', -20min or '2026-11-21 03:10'."
    ),
    (
      ["settings", "set", "sound", "off"],
      "'limber settings' only shows them. To change one, write 'sound: off' in settings.yaml; it shows where that is."
    ),
    (
      ["settings", "sound", "off"],
      "'limber settings' only shows them. To change one, write 'sound: off' in settings.yaml; it shows where that is."
    ),
    (
      ["settings", "edit"],
      "'limber settings' only shows them. To change one, write a line such as 'sound: off' in settings.yaml; it shows where that is."
    ),
    (
      ["history", "--since", "someday"],
      "--since: 'someday' is not a valid day or time. Write 2026-11-22, yesterday, monday, -7d, -4w, -1mo or 'yesterday 22:00'."
    ),
    (
      ["history", "correct", "last", "--lasted", "25"],
      "--lasted: '25' has no unit; write ms, s, min or h; did you mean '25min'?"
    ),
    (
      ["review", "--since", "2999-01-01"],
      "--since 2999-01-01 is still to come; write today or an earlier day."
    ),
    (
      ["history", "correct", "last", "--lasted", "5min", "--clear", "lasted"],
      "--lasted cannot be both set and cleared. Leave one of them out."
    ),
    (
      ["history", "--limit", "3", "correct", "last", "--lasted", "5min"],
      "'limber history' has no option '--lasted'."
    ),
    (
      ["history", "--limit", "3", "delete", "last"],
      "'delete' comes before options. Write 'limber history delete', then its options."
    ),
    (
      ["history", "delete", "last", "--limit", "3"],
      "'limber history delete' has no option '--limit'."
    ),
    (
      ["cramps", "--site", "calf", "correct", "last"],
      "'correct' comes before options. Write 'limber cramps correct', then its options."
    ),
    (
      ["share", "--yes", "stop"],
      "'stop' comes before options. Write 'limber share stop', then its options."
    ),
    (
      ["--generate-completion-script", "ksh"],
      "there are completions for bash, zsh and fish. Name one, as in 'limber --generate-completion-script bash'."
    ),
  ])
  func whatIsWrongAndWhatToDoIsSaidInALine(words: [String], text: String) {
    #expect(refusal(words) == text)
  }

  @Test(arguments: [
    "x' is invalid for '--side <side>': no", "a\nb", "", "'", String(repeating: "x", count: 5_000),
  ])
  func aValueOfAnyKindIsRefusedWithoutHarm(value: String) {
    let text = refusal(["cramp", "--side", value]) ?? ""

    #expect(text.hasPrefix("--side: "), "\(text)")
    #expect(text.count < 200)
  }

  @Test(arguments: [
    ["-V"], ["--version"], ["version"], ["help", "cramps", "show"], ["help"], ["cramps", "--help"],
    ["help", "help"],
    ["history", "-V"], ["--generate-completion-script", "bash"],
    ["--generate-completion-script=fish"], ["show"], ["cramps", "show"],
    ["cramps", "show", "--json"],
    ["history", "--database", "x", "--since", "-2d"], ["cramps", "--since", "yesterday 03:10"],
    ["log", "cramp", "--at", "-2d", "--site", "foot", "--database", "x", "--again"],
  ])
  func whatMakesSenseIsNotRefused(words: [String]) {
    #expect(refusal(words) == nil)
  }

  @Test func theLogMayBeNamedBeforeOrAfterTheCommand() throws {
    for words in [
      ["--database", "x", "cramps", "list"], ["cramps", "--database", "x", "list"],
      ["cramps", "list", "--database", "x"], ["cramps", "--database=x"],
    ] {
      let command = try #require(try Limber.parseAsRoot(words) as? Limber.Cramps.List)
      #expect(command.logOption.database == "x", "\(words)")
    }
  }

  private func refusal(_ written: [String]) -> String? {
    let words = Limber.joiningPastTimes(written)
    if let refusal = Limber.refusal(of: words) { return refusal }
    do {
      _ = try Limber.parseAsRoot(words)
      return nil
    } catch {
      return Limber.exitCode(for: error).isSuccess ? nil : Limber.refusal(of: words, error)
    }
  }
}
