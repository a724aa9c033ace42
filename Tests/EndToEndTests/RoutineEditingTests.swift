// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// The person's own routines, written in an editor that has the terminal meanwhile.
  @Suite struct RoutineEditing {
    let account: Account

    init() throws { account = try Account() }

    /// Makes an editor: a shell script, with the file as `$file`.
    ///
    /// - Returns: Its path.
    private func editor(named name: String = "nano", _ script: String) throws -> String {
      let head = "for file; do :; done\necho \"$@\" >>'\(account.home)/calls'\n"
      try account.writeProgram("bin/\(name)", head + script)
      return "\(account.home)/bin/\(name)"
    }

    private func text(_ path: String) -> String? {
      try? String(contentsOfFile: "\(account.home)/\(path)", encoding: .utf8)
    }

    private let feet = ".config/limber/routines/evening-feet.yaml"
    private let draft = ".config/limber/drafts/new_routine.yaml"

    /// An editor that waits for Enter and then writes a valid routine.
    private func waitingEditor() throws -> String {
      try editor(
        "stty raw -echo; printf '\\033[?1049h\\033[HEDITOR OPEN'; head -c 1 >/dev/null; stty sane\n"
          + "printf '\\033[?1049l'; sed -i 's/^name: .*/name: Evening feet/' \"$file\"")
    }

    @Test func mistakesAreShownAndMendedAtTheirLine() throws {
      let editor = try editor(
        """
        case "$1" in
          +14) sed -i 's/reps: ten/reps: 12/' "$file" ;;
          *) sed -i 's/^name: .*/name: Evening feet/; s/reps: 10.*/reps: ten/' "$file" ;;
        esac
        """)
      let terminal = try Terminal(
        account, ["routines", "new"], columns: 120, adding: ["VISUAL": editor])

      try terminal.shows(
        "new_routine.yaml:14:11: error: step 2 'Second step', reps: 'ten'", "e edits it again")
      #expect(text(feet) == nil)
      try terminal.press("e")

      #expect(try terminal.ended() == 0)
      try terminal.shows("Saved as ~/\(feet)", "limber start evening-feet")
      #expect(terminal.modes.before == terminal.modes.after)
      #expect(text(feet)?.contains("reps: 12") == true)
      #expect(text(draft) == nil)
      #expect(text("calls")?.split(separator: "\n").last?.hasPrefix("+14 ") == true)
      #expect(try account.limber("routines", "check", "\(account.home)/\(feet)").status == 0)
    }

    @Test func aDraftThatIsKeptIsGoneOnWithAndTheFileStays() throws {
      try account.writeRoutine("steady", OwnRoutine.steady)
      let breaking = try editor("echo 'hodl: 3s' >>\"$file\"")
      let terminal = try Terminal(
        account, ["routines", "edit", "steady"], columns: 120, adding: ["EDITOR": breaking])
      try terminal.shows("unknown key 'hodl'", "keeps it as a draft")
      try terminal.press("x", "k")

      #expect(try terminal.ended() == 0)
      try terminal.shows("The draft is kept: ~/.config/limber/drafts/steady.yaml")
      #expect(text(".config/limber/routines/steady.yaml") == OwnRoutine.steady)

      let mending = try editor("sed -i '/hodl/d; s/^name: .*/name: Steadier/' \"$file\"")
      let done = try account.limber(["routines", "edit", "steady"], adding: ["EDITOR": mending])
      #expect(done.status == 0)
      #expect(done.errors.contains("earlier draft"))
      #expect(text(".config/limber/routines/steady.yaml")?.contains("name: Steadier\n") == true)
      #expect(text(".config/limber/drafts/steady.yaml") == nil)
    }

    @Test func killedItLeavesTheDraftAndTheFileAsItWas() throws {
      try account.writeRoutine("steady", OwnRoutine.steady)
      let editor = try editor(
        "trap 'touch \"\(account.home)/hung-up\"; exit' HUP\necho '# half' >>\"$file\"\n"
          + "echo EDITOR OPEN; while :; do read line || exit; done")
      let terminal = try Terminal(
        account, ["routines", "edit", "steady"], adding: ["EDITOR": editor])
      try terminal.shows("EDITOR OPEN")
      kill(try terminal.process, SIGKILL)

      #expect(try terminal.ended() == 137)
      #expect(text(".config/limber/routines/steady.yaml") == OwnRoutine.steady)
      #expect(text(".config/limber/drafts/steady.yaml") == OwnRoutine.steady + "# half\n")
      try Waiting.until("the editor to end, too") { text("hung-up") != nil }
    }

    @Test func theShellCanStopItInTheEditorAndBringItBack() throws {
      let editor = try waitingEditor().replacing("/nano", with: "/stopping")
      try account.writeProgram(
        "bin/stopping",
        "stty -a >before-stop\nkill -TSTP 0\nexec '\(account.home)/bin/nano' \"$@\"")
      let terminal = try Terminal(shellOf: account)
      try terminal.shows("shell>")

      try enter(
        "stty -a >before; EDITOR='\(editor)' '\(Account.program)' routines new", in: terminal)
      try terminal.shows("Stopped")
      try enter("stty -a | cmp - before && echo 'the same' modes", in: terminal)
      try terminal.shows("the same modes")
      try enter("fg", in: terminal)
      try terminal.shows("EDITOR OPEN")
      try terminal.press("Enter")
      try terminal.shows("Try it: limber start evening-feet")
      try enter("clear; stty -a | cmp - before && echo 'still the same' modes", in: terminal)

      try terminal.shows("still the same modes")
      #expect(text(feet)?.contains("Evening feet") == true)
    }

    @Test func anEditorThatIsKilledLeavesTheTerminalRight() throws {
      let editor = try editor(
        "echo '# x' >>\"$file\"; stty raw -echo; printf '\\033[?1049h\\033[?25l'; kill -KILL $$")
      let terminal = try Terminal(account, ["routines", "new"], adding: ["EDITOR": editor])

      #expect(try terminal.ended() == 73)
      let screen = try terminal.shows("ended by signal 9", "ended with 73")
      #expect(screen.contains("The draft is kept"))
      #expect(terminal.modes.before == terminal.modes.after)
      #expect(text(draft)?.hasSuffix("# x\n") == true)
    }

    @Test func anEditorOfAWindowIsToldToWait() throws {
      let editor = try editor(named: "code", ":")
      let terminal = try Terminal(
        account, ["routines", "new"], columns: 120, adding: ["VISUAL": "\(editor) -n"])
      try terminal.shows("--wait", "then Enter continues")
      try account.write(
        "name: Evening feet\nkind: mobility\nsteps:\n  - name: A\n    hold: 9s\n", to: draft)
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      try terminal.shows("Saved as ~/\(feet)")
    }

    @Test func homeLetsARoutineBeWrittenAndChanged() throws {
      let editor = try waitingEditor()
      let terminal = try Terminal(account, columns: 120, rows: 40, adding: ["EDITOR": editor])

      try terminal.shows("Workouts", "e edit")
      try terminal.press("E")
      try terminal.agree(to: "Write a new routine in your editor?")
      try terminal.shows("the editor") { $0.contains("EDITOR OPEN") && !$0.contains("Workouts") }
      try terminal.press("Enter")
      try terminal.shows("Saved as ~/\(feet)", "Your own", "› Evening feet")

      _ = try self.editor(
        "sed -i 's/^name: .*/name: Morning feet/; s/reps: 10.*/reps: ten/' \"$file\"")
      try terminal.press("e", "Escape", "e")
      try terminal.agree(to: "Change Evening feet in your editor?")
      try terminal.shows("step 2 'Second step', reps: 'ten'", "e edits it again")
      _ = try self.editor("sed -i 's/ten/10/' \"$file\"")
      try terminal.press("e")
      try terminal.shows("› Morning feet", "c CRAMP")
      try terminal.press("Enter")
      try terminal.shows("First step")
      #expect(try terminal.endsSessionToHome() == 0)
      #expect(terminal.modes.before == terminal.modes.after)
    }

    @Test func interruptedInTheEditorOnlyTheEditorEnds() throws {
      let editor = try editor("echo EDITOR OPEN\nwhile :; do read line || exit; done")
      let terminal = try Terminal(shellOf: account)
      try terminal.shows("shell>")
      try enter("EDITOR='\(editor)' '\(Account.program)'; echo \"left with $?\"", in: terminal)
      try terminal.shows("Workouts")
      try terminal.press("E")
      try terminal.agree(to: "Write a new routine in your editor?")
      try terminal.shows("EDITOR OPEN")
      try terminal.press("C-c")

      try terminal.shows("ended by signal 2", "Workouts", "q quit")
      try terminal.press("q")
      try terminal.shows("left with 0")
    }

    @Test func askedToEndItEndsTheEditorFirst() throws {
      let editor = try editor(
        "trap 'echo \"# saved\" >>\"$file\"; exit 1' HUP\necho EDITOR OPEN\n"
          + "while :; do read line || exit; done")
      let terminal = try Terminal(account, adding: ["EDITOR": editor])
      try terminal.shows("Workouts")
      try terminal.press("E")
      try terminal.agree(to: "Write a new routine in your editor?")
      try terminal.shows("EDITOR OPEN")
      kill(try terminal.process, SIGTERM)

      #expect(try terminal.ended() == 143)
      #expect(terminal.modes.before == terminal.modes.after)
      #expect(text(draft)?.hasSuffix("# saved\n") == true)
    }

    @Test func withoutAnEditorItSaysWhatToDo() throws {
      let none = try account.limber(["routines", "new"], adding: ["PATH": account.home])
      #expect(none.status == 66)
      #expect(none.errors.contains("no editor was found"))
      let missing = try account.limber(["routines", "new"], adding: ["EDITOR": "nonesuch"])
      #expect(missing.status == 73)
      #expect(missing.errors.contains("'nonesuch' failed: No such file"))
      #expect(text(draft) == nil)
    }

    private func enter(_ line: String, in terminal: Terminal) throws {
      try terminal.type(line)
      try terminal.press("Enter")
    }
  }
}

extension Terminal {
  /// Ends the session on the screen, and then the program on its home screen.
  fileprivate func endsSessionToHome() throws -> Int32 {
    try press("q")
    try agree()
    try press("Enter")
    try shows("Workouts", "q quit")
    try press("q")
    return try ended()
  }
}
