// Tested by tests/unit/message_test.cpp.
#include "core/message/message.h"

namespace hearsay {

std::string_view Message::argument(std::string_view name) const {
  for (const Argument& one : arguments)
    if (one.name == name)
      if (const auto* words_of_it = std::get_if<std::string>(&one.value)) return *words_of_it;
  return {};
}

}  // namespace hearsay

namespace hearsay::message {

namespace {

constexpr std::string_view plural_names[] = {"zero", "one", "two", "few", "many", "other"};

constexpr bool in_order() {
  for (std::size_t i = 1; i < std::size(english); ++i)
    if (!(english[i - 1].id < english[i].id)) return false;
  return true;
}
static_assert(in_order(), "english.h: an id is out of order, or there twice");
static_assert(is_translation<english>(), "english.h: a pattern is broken");

struct Renderer {
  const Language& language;
  const View* arguments;
  std::size_t count;
  std::string out = {};

  const View* given(std::string_view name) const {
    const auto* end = arguments + count;
    const auto* it = std::find_if(arguments, end, [name](const View& one) { return one.name == name; });
    return it == end ? nullptr : it;
  }

  void number(std::int64_t n) {
    if (n < 0) out += "−";
    out += hearsay::number(static_cast<std::size_t>(n < 0 ? -n : n), language.numbers);
  }

  void value(const View& argument) {
    if (const auto* words = std::get_if<std::string_view>(&argument.value)) {
      out += *words;
    } else {
      number(std::get<std::int64_t>(argument.value));
    }
  }

  // The pattern of the branch: of several keys that fit the first wins, so "=0" goes before "zero".
  template <class Fits>
  static std::string_view chosen(std::string_view branches, const Fits& fits) {
    std::string_view other;
    while (!branches.empty()) {
      const Branch branch = next_branch(branches);
      if (branch.broken) break;
      if (fits(branch.key)) return branch.pattern;
      if (branch.key == "other") other = branch.pattern;
    }
    return other;
  }

  void run(std::string_view pattern, const std::int64_t* hash) {
    using What = Piece::What;
    for (Piece piece = next_piece(pattern, hash != nullptr);
         piece.what != What::end && piece.what != What::broken;
         piece = next_piece(pattern, hash != nullptr)) {
      if (piece.what == What::words) out += piece.words;
      if (piece.what == What::hash) number(*hash);
      if (piece.what != What::argument) continue;
      const View* argument = given(piece.name);
      if (piece.kind == ArgumentKind::plain) {
        if (argument) value(*argument);
      } else if (piece.kind == ArgumentKind::select) {
        const auto* words = argument ? std::get_if<std::string_view>(&argument->value) : nullptr;
        run(chosen(piece.branches, [&](std::string_view key) { return words && key == *words; }), hash);
      } else {
        const auto* n = argument ? std::get_if<std::int64_t>(&argument->value) : nullptr;
        const std::int64_t shown = n ? *n : 0;
        const std::string exact = "=" + std::to_string(shown);
        const std::string_view form = plural_names[static_cast<std::size_t>(language.plural(shown))];
        run(chosen(piece.branches, [&](std::string_view key) { return key == exact || key == form; }),
            &shown);
      }
    }
  }
};

}  // namespace

Plural english_plural(std::int64_t n) { return n == 1 ? Plural::one : Plural::other; }

Plural plural_named(std::string_view name) {
  const auto* it = std::find(std::begin(plural_names), std::end(plural_names), name);
  return it == std::end(plural_names) ? Plural::other : static_cast<Plural>(it - std::begin(plural_names));
}

std::string render(const Language& language, std::string_view pattern, const View* arguments,
                   std::size_t count) {
  Renderer renderer{language, arguments, count};
  renderer.run(pattern, nullptr);
  return std::move(renderer.out);
}

std::string_view pattern_of(const Language& language, std::size_t index) {
  return language.patterns ? language.patterns[index] : english[index].pattern;
}

std::string text(const Language& language, const Message& stored) {
  if (stored.id.empty()) return stored.words;
  const std::size_t index = find(stored.id);
  if (index == not_found) return stored.id;
  std::vector<View> views;
  views.reserve(stored.arguments.size());
  for (const Message::Argument& one : stored.arguments) {
    View& view = views.emplace_back(View{one.name, std::int64_t{0}});
    if (const auto* words = std::get_if<std::string>(&one.value)) {
      view.value = std::string_view(*words);
    } else {
      view.value = std::get<std::int64_t>(one.value);
    }
  }
  return render(language, pattern_of(language, index), views.data(), views.size());
}

Message make_stored(std::size_t index, const View* arguments, std::size_t count) {
  Message made;
  made.id = english[index].id;
  for (const View* one = arguments; one != arguments + count; ++one) {
    if (const auto* words = std::get_if<std::string_view>(&one->value)) {
      if (!words->empty()) made.arguments.push_back({std::string(one->name), std::string(*words)});
    } else {
      made.arguments.push_back({std::string(one->name), std::get<std::int64_t>(one->value)});
    }
  }
  std::sort(made.arguments.begin(), made.arguments.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return made;
}

}  // namespace hearsay::message
