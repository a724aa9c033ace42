// SPDX-License-Identifier: MIT
import Foundation
import Testing

extension EndToEnd {
  /// Reports: where they are written, for whom, and what they do not touch.
  @Suite struct Reports {
    let account: Account

    init() throws {
      account = try Account()
      for (at, site) in [("yesterday 03:10", "calf"), ("-8d 23:10", "foot")] {
        let done = try account.limber(
          "log", "cramp", "--at", at, "--site", site, "--side", "left", "--woke", "--note",
          "<b>a note</b>")
        try #require(done.status == 0, "\(done.errors)")
      }
    }

    private func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: account.home)
        .filter { $0.hasSuffix(".html") }.sorted()
    }

    private func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(account.home)/\(name)", encoding: .utf8)
    }

    @Test func aReportIsAFileOfItsOwnThatOnlyItsOwnerReads() throws {
      for _ in 0..<2 {
        let done = try account.limber("report")
        #expect(done.status == 0)
        #expect(done.errors.isEmpty)
        #expect(done.output.contains("The report is in ~/limber-report-"))
        #expect(done.output.contains("xdg-open \(account.home)/limber-report-"))
      }
      let names = try names()
      #expect(names.count == 2)
      #expect(names[0].contains(/^limber-report-\d{4}-\d\d-\d\d-2\.html$/))
      #expect(names[1].contains(/^limber-report-\d{4}-\d\d-\d\d\.html$/))
      for name in names {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: "\(account.home)/\(name)")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let text = try text(name)
        #expect(text.contains("2 cramps") && !text.contains("a note"))
      }
    }

    @Test func aHandoutHasTheRoutineAndNothingFromTheLog() throws {
      let done = try account.limber("report", "--routine", "heel-drops", "--name", "Sam Somebody")
      #expect(done.status == 0, "\(done.errors)")
      let text = try text("limber-heel-drops.html")
      #expect(text.contains("Sam Somebody") && text.contains("<svg") && !text.contains("a note"))

      for more in [["--for", "me"], ["--since", "-7d"], ["--list"], ["--database", "x"]] {
        #expect(try account.limber(["report", "--routine", "heel-drops"] + more).status == 64)
      }
    }

    @Test func eachReaderHasTheirOwn() throws {
      for (reader, words) in [
        ("clinician", "Recorded by the person; not a diagnosis."), ("bedside", "Draw the foot up"),
      ] {
        let done = try account.limber("report", "--for", reader, "--name", "Sam Somebody")
        #expect(done.status == 0, "\(done.errors)")
        let name = try #require(try names().first { $0.contains("-\(reader)-") })
        let text = try text(name)
        #expect(text.contains(words) && text.contains("Sam Somebody"))
      }
    }

    @Test(arguments: [(nil, false), ("[warmth]", false), ("[]", true)] as [(String?, Bool)])
    func theCardHasWarmthOnlyForThoseWhoSaidItIsSafe(leaveOut: String?, isThere: Bool) throws {
      if let leaveOut {
        try account.write("leave-out: \(leaveOut)\n", to: ".config/limber/settings.yaml")
      }
      let done = try account.limber("report", "-", "--for", "bedside")
      #expect(done.status == 0, "\(done.errors)")
      #expect(done.output.contains("arm the ") == isThere)
      #expect(isThere || !done.output.contains("hot water bottle"))
      #expect(done.output.contains("no boiling water. Check the skin, and stay awake.") == isThere)
      #expect(done.output.contains("Press the tight spot"))
    }

    @Test func aFileThatIsThereIsLeftAlone() throws {
      try account.write("mine", to: "there.html")
      let done = try account.limber("report", "there.html")
      #expect(done.status == 73)
      #expect(done.output.isEmpty)
      #expect(done.errors.contains("there.html': a file of that name already exists"))
      #expect(try text("there.html") == "mine")
      #expect(try account.limber("report", "no/such/folder.html").status == 73)
      #expect(try names() == ["there.html"])
    }

    @Test func theOutputHasTheNotesIfTheyAreAskedFor() throws {
      let done = try account.limber(
        "report", "-", "--for", "clinician", "--notes", "--since", "-3d")
      #expect(done.status == 0)
      #expect(done.output.hasPrefix("<!DOCTYPE html>") && done.output.hasSuffix("</html>\n"))
      #expect(done.output.contains("&lt;b&gt;a note&lt;/b&gt;"))
      #expect(done.output.contains("<caption>1 cramp</caption>"))
      #expect(try names().isEmpty)
      #expect(try account.limber("report", "--for", "bedside", "--list").status == 64)
      #expect(try account.limber("report", "--for", "doctor").status == 64)
    }
  }
}
