// SPDX-License-Identifier: MIT

extension WelcomeScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    let texts = [
      WelcomeTexts.does, WelcomeTexts.doesNot, WelcomeTexts.askFirst, WelcomeTexts.stop,
      WelcomeTexts.cramp,
    ]
    return PlainPage(
      title: "\(WelcomeTexts.title).", lines: texts.compactMap(\.first),
      prompt: plainPrompt(in: context))
  }
}
