// SPDX-License-Identifier: MIT

import StrictYAML
import Testing

/// Values that people write for a duration or a number: rejected, with the probable meaning offered
/// in the right form.
@Suite struct MeantValueTests {
  @Test(arguments: [
    ("1,5min", "1.5min"), ("1m30s", "1min30s"), ("01:02:03", "1h2min3s"), (".5min", "0.5min"),
    ("30\u{200B}s", "30s"), ("1:30", "1min30s"), ("0:45", "45s"), ("90", "90s"),
    ("1h30", "1h30min"),
    ("1min30", "1min30s"), ("1 min 30 sec", "1min30s"), ("30 Sec.", "30s"), ("2 Minuten", "2min"),
    ("1'30\"", "1min30s"), ("1\u{2032}30\u{2033}", "1min30s"), ("1\u{BD}min", "1.5min"),
    ("\u{BD}min", "0.5min"), ("5.min", "5min"), ("1.50m", "1.5min"), ("30S", "30s"),
    ("\u{FF13}\u{FF10}s", "30s"), ("\u{663}s", "3s"), ("10 - 15 s", "10-15s"),
    ("10\u{2013}15s", "10-15s"), ("10\u{2212}15s", "10-15s"), ("10 to 15s", "10-15s"),
    ("10..15s", "10-15s"), ("10-15", "10-15s"), ("1,5-2min", "1.5-2min"), ("30s-1m", "30s-1min"),
    ("0,5-1,5 m", "0.5-1.5min"),
  ])
  func aDurationIsRefusedWithTheOneThatWasMeant(text: String, meant: String) throws {
    guard case .failure(let fault) = DurationText.hold(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(fault.message.hasSuffix("; did you mean '\(meant)'?"))
    #expect(throws: Never.self) { _ = try DurationText.hold(meant).get() }
  }

  @Test(arguments: ["30\u{A0}s", "30\u{202F}s", "20-30\u{2009}s", "1\u{A0}min\u{A0}30\u{A0}s"])
  func aSpaceThatDoesNotBreakIsASpace(text: String) throws {
    let plain = text.replacing(/[^ -~]/, with: " ")

    #expect(try DurationText.hold(text).get() == DurationText.hold(plain).get())
  }

  @Test(arguments: [
    "", "a while", "1:2:3:4", "1:75", "12:", ":30", "1,2,3min", "5 apples", "10-", "--", "1s1min",
    "25h", "0:00", "1,5", "s",
  ])
  func whereNothingIsLikelyNothingIsOffered(text: String) {
    // A comma without a unit is ambiguous; seconds are as likely as for a whole number.
    let isNumber = text == "1,5"
    if case .failure(let fault) = DurationText.single(text, allowsZero: false) {
      #expect(fault.message.contains("did you mean") == isNumber, "\(fault.message)")
      #expect(!fault.message.isEmpty)
    } else {
      Issue.record("\(text) was read")
    }
  }
}
