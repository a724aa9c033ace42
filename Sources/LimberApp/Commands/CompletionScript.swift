// SPDX-License-Identifier: MIT
import ArgumentParser

// The rule of this file: what the parser's scripts leave out goes where they have a place for it;
// tests try it in the shells themselves.

/// A shell's completion script, with what the parser leaves out: the commands after `limber help`,
/// files beside the ids of own routines, and, in fish, values without the help of their option.
struct CompletionScript {
  let text: String

  /// Completes the parser's script.
  init(_ script: String) {
    if script.hasPrefix("#!/bin/bash") {
      text = Self.bash(script)
    } else if script.hasPrefix("#compdef") {
      text = Self.zsh(script)
    } else {
      text = Self.fish(script)
    }
  }

  /// How a script asks for the ids of own routines.
  private static let own = "---completion routines check -- positional@0"

  private static func bash(_ script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let files = "        __limber_add_completions -o plusdirs -fX '!*.@(yaml|yml)'"
      return line.contains(own) ? [line, files[...]] : [line]
    }
    let cases = helped.map { path, commands in
      "    '\(path)') COMPREPLY+=($(compgen -W '\(commands)' -- \"${cur}\")) ;;\n"
    }
    return lines.joined(separator: "\n") + """

      _limber_help() {
          unset 'unparsed_words[-1]'
          case "${unparsed_words[*]}" in
      \(cases.joined())    esac
      }
      """
  }

  private static func zsh(_ script: String) -> String {
    let cases = helped.map { "    '\($0)') commands=(\($1)) ;;\n" }
    let help = """
      _limber_help() {
          local -a commands
          case "${words[2,CURRENT-1]}" in
      \(cases.joined())    esac
          _describe -V command commands
      }

      """
    let end = "if [[ \"${funcstack[1]}\""
    let ids = "__limber_custom_complete \(own)"
    return script.replacing(end, with: help + end)
      .replacing("{\(ids)", with: "{_files -g \"*.(yaml|yml)\";\(ids)")
  }

  private static func fish(_ script: String) -> String {
    let lines = helped.map { path, commands in
      let typed = path.isEmpty ? "limber help" : "limber help \(path)"
      return "\ncomplete -c 'limber' -n 'test \"$(commandline -opc | string join \" \")\" = "
        + "\"\(typed)\"' -fa '\(commands)'"
    }
    let ids = "'(__limber_custom_completion \(own)"
    let undescribed = script.replacing(/-rfka '([^'(]+)'/) { match in
      // A tab begins a description, here an empty one.
      "-rfka '\(match.1.split(separator: " ").map { "\($0)\\t" }.joined(separator: " "))'"
    }
    return undescribed.replacing("-fka \(ids)", with: "-Fka \(ids)") + lines.joined()
  }

  /// The commands to offer after `limber help`, and after each command there that has others.
  private static let helped: [(path: String, commands: String)] = {
    let all: [any ParsableCommand.Type] = [Limber.self] + Limber.configuration.subcommands
    return all.filter { !$0.configuration.subcommands.isEmpty }.map { command in
      let names = command.configuration.subcommands.map { $0.name }
      return (command == Limber.self ? "" : command.name, names.joined(separator: " "))
    }
  }()
}
