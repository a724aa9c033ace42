// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// Reports as printed by a browser: Chromium makes the PDF, and poppler and tidy read it. The PDF's
/// tags are what Chromium tells a screen reader.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct PrintingTests {
  private let person: ShellPerson

  init() throws {
    person = try ShellPerson()
    let sites = ["calf", "calf", "foot", "calf", "toes", "foot"]
    for number in 0..<24 {
      _ = try person.limber(
        "log", "cramp", "--at", "-\(number * 3 + 1)d 0\(number % 5):10", "--site",
        sites[number % 6], "--side", number % 4 == 0 ? "right" : "left", "--pain-onset",
        "\(4 + number % 5)", "--pain-after", "\(number % 3)", "--lasted", "\(40 + number * 9)s",
        number % 3 == 0 ? "--no-woke" : "--woke")
    }
    _ = try person.limber(
      "log", "session", "own-walk", "--at", "-2d 18:30", "--lasted", "25min")
  }

  private func run(_ words: String...) throws -> String {
    let path = "\(person.home)/output"
    try Data().write(to: URL(filePath: path))
    let output = try FileHandle(forWritingTo: URL(filePath: path))
    let program = try RealProgram(words, home: person.home, output: output)
    #expect(program.succeeds(), "\(words): \(program.said)")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Writes a report and prints it.
  private func print(_ reader: String) throws -> (html: String, paper: String) {
    let (html, paper) = ("\(person.home)/\(reader).html", "\(person.home)/\(reader).pdf")
    _ = try person.limber("report", html, "--for", reader)
    try printed(html, on: paper)
    return (html, paper)
  }

  private func printed(_ html: String, on paper: String) throws {
    _ = try run(
      "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(person.home)/chromium", "--print-to-pdf=\(paper)", "file://\(html)")
  }

  @Test(arguments: ["me", "clinician", "bedside"])
  func aReportIsPrintedOnA4(reader: String) throws {
    let (html, paper) = try print(reader)

    #expect(try run("tidy", "-errors", "-quiet", "-utf8", html).isEmpty)
    let about = try run("pdfinfo", paper)
    #expect(about.contains("(A4)"), "\(about)")
    if reader != "me" { #expect(about.contains(/Pages: +1\n/), "\(about)") }
    let tags = try run("pdfinfo", "-struct", paper)
    #expect(tags.contains("H1") && tags.contains("H2"))
    if reader != "bedside" {
      #expect(tags.contains("Figure"))
      #expect(tags.contains("Table") && tags.contains("/Scope /Column"))
      #expect(tags.contains("/Scope /Row"))
    }
  }

  @Test func theCardOfAYearWithWarmthIsOnePage() throws {
    _ = try person.limber("demo", "--into", "\(person.home)/made")
    let (html, paper) = ("\(person.home)/year.html", "\(person.home)/year.pdf")
    let settings = "\(person.home)/.config/limber/settings.yaml"
    try FileManager.default.createDirectory(
      at: URL(filePath: settings).deletingLastPathComponent(), withIntermediateDirectories: true)
    for leaveOut in ["", "leave-out: []\n"] {
      try Data(leaveOut.utf8).write(to: URL(filePath: settings))
      try? FileManager.default.removeItem(atPath: html)
      _ = try person.limber(
        "report", html, "--for", "bedside", "--name", "Sam Somebody", "--database",
        "\(person.home)/made/limber.sqlite")
      try printed(html, on: paper)
      #expect(try run("pdfinfo", paper).contains(/Pages: +1\n/), "\(leaveOut)")
      #expect(try run("pdftotext", paper, "-").contains("GET SEEN TODAY"))
    }
  }

  @Test func theClinicianReadsTheNumbersOfTheReviewAtEightPoints() throws {
    let (_, paper) = try print("clinician")
    let words = try run("pdftotext", "-layout", paper, "-")

    let json = try person.limber("review", "body", "--since", "-84d", "--json")
    let report = try JSONDecoder().decode(BodyJSON.self, from: Data(json.utf8))
    #expect(report.totals.cramps == 24)
    for site in report.body {
      let row = [site.site] + [site.crampCount, site.left, site.right, site.both].map { "\($0)" }
      #expect(try words.contains(Regex(row.joined(separator: " +"))), "\(row): \(words)")
    }
    #expect(words.contains("all"))
    #expect(try words.contains(Regex("all \\d+ days +\(report.totals.cramps) ")), "\(words)")

    let fonts = try run("pdftohtml", "-xml", "-zoom", "1", "-i", "-stdout", paper)
    let sizes = fonts.matches(of: /<fontspec[^>]* size="(\d+)"/).compactMap { Int($0.1) }
    #expect(try #require(sizes.min()) >= 8)
  }

  /// The command's JSON for the same days.
  private struct BodyJSON: Decodable {
    struct Totals: Decodable { let cramps: Int }
    struct Site: Decodable {
      let site: String
      let crampCount: Int
      let left: Int
      let right: Int
      let both: Int
    }
    let totals: Totals
    let body: [Site]
  }
}
