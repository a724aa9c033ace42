// SPDX-License-Identifier: MIT
import Screens
import Testing

@testable import LimberApp

@Suite struct WarningSignsTextTests {
  @Test(arguments: [nil, "112", "+44 (0)20 7946 0000"])
  func everyTierAndEverySignIsThereInItsOrderAndFits(number: String?) {
    let lines = WarningSignsText.lines(emergencyNumber: number)
    let words = lines.flatMap { $0.split(separator: " ") }.filter { $0 != "-" }
    let (tiers, footer) = WarningSigns.text(emergencyNumber: number)
    let texts = tiers.flatMap { [$0.imperative] + $0.signs } + [footer]

    #expect(words == texts.flatMap { $0.split(separator: " ") })
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(lines.count { $0.isEmpty } == tiers.count)
    #expect(lines.first == tiers.first?.imperative)
    #expect(lines.contains("STOP, AND CALL \(number ?? "YOUR EMERGENCY NUMBER")"))
  }
}
