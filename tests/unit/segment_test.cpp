#include "core/text/segment.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/text/abbreviations.h"
#include "core/text/chars.h"

using hearsay::segment;
using hearsay::Segments;
using hearsay::Text;
using hearsay::Token;
using hearsay::TokenKind;

namespace {

// The pieces joined by a mark that none of the texts holds, so that a failure reads well.
template <typename Parts>
std::string joined(const Text& text, const Parts& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : " | ") + std::string(text.bytes(part.span));
  return out;
}

std::string paragraphs(const std::string& s) {
  const Text text = Text::from(s);
  return joined(text, segment(text).paragraphs);
}
std::string sentences(const std::string& s) {
  const Text text = Text::from(s);
  return joined(text, segment(text).sentences);
}
std::string tokens(const std::string& s) {
  const Text text = Text::from(s);
  std::string out;
  for (const Token& t : segment(text).tokens)
    out += (out.empty() ? "" : " ") + std::string(text.bytes(t.span));
  return out;
}

// What segment() promises for any text.
void check_invariants(const Text& text) {
  const Segments s = segment(text);
  std::uint32_t end = 0, sentence = 0, token = 0;
  for (const hearsay::Paragraph& p : s.paragraphs) {
    REQUIRE(p.span.begin >= end);
    REQUIRE(!p.span.empty());
    REQUIRE(p.first == sentence);
    REQUIRE(p.last > p.first);
    std::uint32_t at = p.span.begin;
    for (; sentence < p.last; ++sentence) {
      const hearsay::SentenceSpan& q = s.sentences[sentence];
      REQUIRE(q.span.begin >= at);
      REQUIRE(!q.span.empty());
      REQUIRE(p.span.contains(q.span));
      REQUIRE(q.first == token);
      REQUIRE(q.last > q.first);
      // Nothing but white space between sentences, and between tokens.
      const auto only_space = [&](std::uint32_t from, std::uint32_t to) {
        while (from < to) {
          std::uint32_t next = from + 1;
          while (!text.is_border(next)) ++next;
          const std::string_view c = text.bytes({from, next});
          REQUIRE((c == " " || c == "\n" || c == "\t" || c == "\r" || c == "\xC2\xA0" ||
                   c == "\xE2\x80\x8B" || c == "\xE2\x80\xA8" || c == "\xEF\xBB\xBF" || c == "\xE3\x80\x80" ||
                   c == "\f" || c == "\v"));
          from = next;
        }
      };
      only_space(at, q.span.begin);
      at = q.span.begin;
      for (; token < q.last; ++token) {
        const Token& t = s.tokens[token];
        REQUIRE(t.span.begin >= at);
        REQUIRE(!t.span.empty());
        REQUIRE(text.is_border(t.span.begin));
        REQUIRE(text.is_border(t.span.end));
        REQUIRE(t.space_before == (t.span.begin > at || at == q.span.begin));
        only_space(at, t.span.begin);
        at = t.span.end;
      }
      REQUIRE(at == q.span.end);
    }
    REQUIRE(at == p.span.end);
    end = p.span.end;
  }
  REQUIRE(sentence == s.sentences.size());
  REQUIRE(token == s.tokens.size());
}

}  // namespace

TEST_CASE("paragraphs are lines with something on them") {
  CHECK(paragraphs("One.\nTwo.\n\nThree.") == "One. | Two. | Three.");
  CHECK(paragraphs("One.\r\nTwo.\rThree.\xE2\x80\xA8"
                   "Four.\xE2\x80\xA9"
                   "Five.") == "One. | Two. | Three. | Four. | Five.");
  CHECK(paragraphs("\n\n  \t\n One. \xC2\xA0\n \n") == "One.");
  CHECK(paragraphs("") == "");
  CHECK(paragraphs(" \n\xEF\xBB\xBF\n") == "");
  CHECK(paragraphs("\xEF\xBB\xBFOne.") == "One.");
}

TEST_CASE("lines that were broken in the middle of a sentence are mended") {
  CHECK(paragraphs("The ferry left the harbour\nbefore the storm came in.") ==
        "The ferry left the harbour\nbefore the storm came in.");
  CHECK(paragraphs("The ferry left the harbour \nbefore the\nstorm came in.\n\nIt came back.") ==
        "The ferry left the harbour \nbefore the\nstorm came in. | It came back.");
  const std::string wrapped =
      "The council of the small harbour town voted on Tuesday to keep\n"
      "the ferry running through the winter. Its owner, who had asked\n"
      "For a grant in May, said the money would last until early\n"
      "spring.\n";
  CHECK(paragraphs(wrapped).find(" | ") == std::string::npos);
  CHECK(paragraphs(wrapped + "\n" + wrapped) ==
        wrapped.substr(0, wrapped.size() - 1) + " | " + wrapped.substr(0, wrapped.size() - 1));
}

TEST_CASE("lines that stand for themselves are kept apart") {
  CHECK(paragraphs("oars\ntwo ropes\na bucket, a lamp\n") == "oars | two ropes | a bucket, a lamp");
  CHECK(paragraphs("Ferry to sail on\nCouncil votes for winter\nThe council voted.") ==
        "Ferry to sail on | Council votes for winter | The council voted.");
  CHECK(paragraphs("The ferry sails.\nand so it goes.") == "The ferry sails. | and so it goes.");
  CHECK(paragraphs("What is on board\n- two ropes\n- a lamp.") ==
        "What is on board | - two ropes | - a lamp.");
  CHECK(paragraphs("What is on board\n1. ropes\n2. a lamp.") == "What is on board | 1. ropes | 2. a lamp.");
  const std::string long_line(200, 'x');
  CHECK(paragraphs("The " + long_line + "\nIt " + long_line + "\nWe " + long_line).find(" | ") !=
        std::string::npos);
}

TEST_CASE("a sentence ends at its mark") {
  CHECK(sentences("It rained. We left! Why? Nobody knew.") == "It rained. | We left! | Why? | Nobody knew.");
  CHECK(sentences("It rained?! We left!! So.") == "It rained?! | We left!! | So.");
  CHECK(sentences("It rained (again). We left (all of us.) Then it stopped.") ==
        "It rained (again). | We left (all of us.) | Then it stopped.");
  CHECK(sentences("It rained.[3] We left.[12][13] So.") == "It rained.[3] | We left.[12][13] | So.");
  CHECK(sentences("He came (he had waited for a year.) to the gate.") ==
        "He came (he had waited for a year.) to the gate.");
  CHECK(sentences("It rained.We left town.Then it stopped.") ==
        "It rained. | We left town. | Then it stopped.");
  CHECK(sentences("It cost 1,400.That is a lot.") == "It cost 1,400. | That is a lot.");
  CHECK(sentences("it rained. we stayed in.") == "it rained. | we stayed in.");
  CHECK(sentences("雨が降った。私たちは帰った。") == "雨が降った。 | 私たちは帰った。");
  CHECK(sentences("No mark at all") == "No mark at all");
}

TEST_CASE("abbreviations, initials and numbers do not end one, unless one plainly begins") {
  CHECK(sentences("Gen. Adeyemi met Dr. Olsen in St. Ives.") == "Gen. Adeyemi met Dr. Olsen in St. Ives.");
  CHECK(sentences("She met then-Sen. Olsen and ex-Gov. Adeyemi.") ==
        "She met then-Sen. Olsen and ex-Gov. Adeyemi.");
  CHECK(sentences("He is a has-been. Olsen is not.") == "He is a has-been. | Olsen is not.");
  CHECK(sentences("She sued Harbour Lines Inc. It closed in May.") ==
        "She sued Harbour Lines Inc. | It closed in May.");
  CHECK(sentences("Harbour Lines Inc. Chairman Tor Olsen resigned.") ==
        "Harbour Lines Inc. Chairman Tor Olsen resigned.");
  CHECK(sentences("They live in the U.S. The house is old.") == "They live in the U.S. | The house is old.");
  CHECK(sentences("They serve the U.S. Navy at sea.") == "They serve the U.S. Navy at sea.");
  CHECK(sentences("It is T. J. Olsen and not F. Adeyemi.") == "It is T. J. Olsen and not F. Adeyemi.");
  CHECK(sentences("We row, you and I. Do you hear?") == "We row, you and I. | Do you hear?");
  CHECK(sentences("It was No. 7 on p. 12 of vol. 3.") == "It was No. 7 on p. 12 of vol. 3.");
  CHECK(sentences("He said no. It was late.") == "He said no. | It was late.");
  CHECK(sentences("It fell by 3.5 percent.") == "It fell by 3.5 percent.");
  CHECK(sentences("They met at 6 p.m. Monday. The talks ended at 9 p.m. They were long.") ==
        "They met at 6 p.m. Monday. | The talks ended at 9 p.m. | They were long.");
  CHECK(sentences("On Jan. 5 the ferry sank. In Feb. it was raised.") ==
        "On Jan. 5 the ferry sank. | In Feb. it was raised.");
  CHECK(sentences("It sells ropes, lamps, etc. Nobody buys.") ==
        "It sells ropes, lamps, etc. | Nobody buys.");
  CHECK(sentences("Write to harbour@example.org. Or see www.example.org/a.html. Thanks.") ==
        "Write to harbour@example.org. | Or see www.example.org/a.html. | Thanks.");
  CHECK(sentences("He was ill. The doctor came.") == "He was ill. | The doctor came.");
  CHECK(sentences("They use IE. Its maker left.") == "They use IE. | Its maker left.");
}

TEST_CASE("a speech tag belongs to the quotation before it") {
  CHECK(sentences("“Why?” she asked.") == "“Why?” she asked.");
  CHECK(sentences("\"Morning?\" Adeyemi asked.") == "\"Morning?\" Adeyemi asked.");
  CHECK(sentences("“Stop!” the Norwegian captain shouted. They stopped.") ==
        "“Stop!” the Norwegian captain shouted. | They stopped.");
  CHECK(sentences("“We sail. The sea is calm.” Olsen said.") == "“We sail. | The sea is calm.” Olsen said.");
  CHECK(sentences("“The sea is calm.” Mr. Olsen said on Monday.") ==
        "“The sea is calm.” Mr. Olsen said on Monday.");
  CHECK(sentences("“We sail,” she said. “The sea is calm.” He left.") ==
        "“We sail,” she said. | “The sea is calm.” | He left.");
  CHECK(sentences("“The sea is calm.” Olsen said he would sail.") ==
        "“The sea is calm.” | Olsen said he would sail.");
  CHECK(sentences("They want “a truce.” He called on both sides to sign it.") ==
        "They want “a truce.” | He called on both sides to sign it.");
  CHECK(sentences("They want “a truce.” Olsen called on both sides.") ==
        "They want “a truce.” | Olsen called on both sides.");
  CHECK(sentences("He turned, 'It is late.' he said.") == "He turned, 'It is late.' he said.");
  CHECK(sentences("He said, \"It is late.\" She left.") == "He said, \"It is late.\" | She left.");
  CHECK(sentences("“So late...We must go.”") == "“So late... | We must go.”");
  CHECK(sentences("“It is late.” (Olsen 12). She left.") == "“It is late.” (Olsen 12). | She left.");
}

TEST_CASE("dots") {
  CHECK(sentences("I thought ... well, no.") == "I thought ... well, no.");
  CHECK(sentences("I thought so.... He did not.") == "I thought so.... | He did not.");
  CHECK(sentences("I thought so… He did not…") == "I thought so… | He did not…");
  CHECK(sentences("It was . . . late . . . and dark.") == "It was . . . late . . . and dark.");
  CHECK(sentences("It was late. . . . The boat was gone.") == "It was late. | . . . The boat was gone.");
}

TEST_CASE("items, datelines and credits") {
  CHECK(sentences("1. Read it 2. Mark it 3. Close it") == "1. Read it | 2. Mark it | 3. Close it");
  CHECK(sentences("a) Read it. b) Mark it.") == "a) Read it. | b) Mark it.");
  CHECK(sentences("• Read it • Mark it").find(" | ") == std::string::npos);
  CHECK(sentences("Monday, May 4, 2020 The ferry sank.") == "Monday, May 4, 2020 | The ferry sank.");
  CHECK(sentences("On May 4, 2020 the ferry sank.") == "On May 4, 2020 the ferry sank.");
  CHECK(sentences("The ferry at sea Image: T. Olsen") == "The ferry at sea | Image: T. Olsen");
}

TEST_CASE("tokens are cut as the treebanks cut them") {
  CHECK(tokens("We don't, can't and won't.") == "We do n't , ca n't and wo n't .");
  CHECK(tokens("You cannot; she's Olsen’s, they’ll and I'd.") ==
        "You can not ; she 's Olsen ’s , they ’ll and I 'd .");
  CHECK(tokens("The leaders' talks in the '90s, rock 'n' roll") ==
        "The leaders ' talks in the '90s , rock 'n ' roll");
  CHECK(tokens("A well-known co-worker, pre-war e-mail") == "A well - known co-worker , pre-war e-mail");
  CHECK(tokens("It cost $5.2m, €3 or 10% of 1,000.") == "It cost $ 5.2 m , € 3 or 10 % of 1,000 .");
  CHECK(tokens("At 5:30 on 9/11 and/or 10am") == "At 5:30 on 9/11 and / or 10 am");
  CHECK(tokens("The U.S.-led force left the U.S.") == "The U.S. - led force left the U.S.");
  CHECK(tokens("“Yes...” he said—twice.") == "“ Yes ... ” he said — twice .");
  CHECK(tokens("See www.example.org/a?b=1, or a.b@example.org.") ==
        "See www.example.org/a?b=1 , or a.b@example.org .");
  CHECK(tokens("The 20th and 1990s at AT&T") == "The 20th and 1990s at AT&T");
  CHECK(tokens("Mr. Olsen, No. 7, J. Adeyemi") == "Mr. Olsen , No. 7 , J. Adeyemi");
  CHECK(tokens("You and I.") == "You and I .");
  CHECK(tokens("🎉🎉 👩🏽‍🏫ok!!") == "🎉 🎉 👩🏽‍🏫 ok !!");
  CHECK(tokens("(a) [b] {c}") == "( a ) [ b ] { c }");
  CHECK(tokens("``So,'' he said -- twice") == "`` So , '' he said -- twice");
  CHECK(tokens("Zelenskyy’s café, Дніпро") == "Zelenskyy ’s café , Дніпро");
}

TEST_CASE("tokens know their kind and the space before them") {
  const Text text = Text::from("He paid $5, twice!");
  const std::vector<Token> t = segment(text).tokens;
  REQUIRE(t.size() == 7);
  CHECK(t[0].kind == TokenKind::word);
  CHECK(t[2].kind == TokenKind::symbol);
  CHECK(t[3].kind == TokenKind::number);
  CHECK(t[4].kind == TokenKind::mark);
  CHECK(t[0].space_before);
  CHECK(t[2].space_before);
  CHECK_FALSE(t[3].space_before);
  CHECK_FALSE(t[4].space_before);
}

TEST_CASE("sentences: a name and any past form after a question are its tag") {
  CHECK(sentences("“Why now?” Lee pressed. “Will it stop?” Ann Lee wondered aloud.") ==
        "“Why now?” Lee pressed. | “Will it stop?” Ann Lee wondered aloud.");
  CHECK(sentences("“Is it safe?” Quist shot back. “Where is it?” Quist chimed in.") ==
        "“Is it safe?” Quist shot back. | “Where is it?” Quist chimed in.");
  // Behind a full stop what makes a sentence of its own is one.
  CHECK(sentences("\"We asked four times.\" Nobody answered.") ==
        "\"We asked four times.\" | Nobody answered.");
  CHECK(sentences("“It is gone.” The crowd laughed.") == "“It is gone.” | The crowd laughed.");
  CHECK(sentences("“It is gone.” Lee said.") == "“It is gone.” Lee said.");
}

TEST_CASE("sentences: an exclamation mark inside a title ends none") {
  CHECK(sentences("In May the band recorded \"Run! Run! Away!\" in Leeds.") ==
        "In May the band recorded \"Run! Run! Away!\" in Leeds.");
  CHECK(sentences("They played “Help! Me!”, then left. The film “Stop! Thief!” opened.") ==
        "They played “Help! Me!”, then left. | The film “Stop! Thief!” opened.");
  CHECK(sentences("He said \"No! Never!\" and left.") == "He said \"No! | Never!\" and left.");
  CHECK(sentences("He asked: \"Why? Who did it?\" and left.") ==
        "He asked: \"Why? | Who did it?\" and left.");
}

TEST_CASE("sentences: a date goes on after the hour") {
  CHECK(sentences("It ran to 10 p.m. Aug. 9 at the hall.") == "It ran to 10 p.m. Aug. 9 at the hall.");
  CHECK(sentences("It ends at 9 p.m. Then we go.") == "It ends at 9 p.m. | Then we go.");
  CHECK(sentences("It opened at 9 p.m. Jan Roe left.") == "It opened at 9 p.m. | Jan Roe left.");
}

TEST_CASE("any text is covered: every string of up to five of the marks that matter") {
  const std::string letters[] = {"a", "B", ".", "?", "\"", "'", " ", "\n", "-", "1", "“", "…", ":"};
  constexpr std::size_t n = std::size(letters);
  for (std::size_t length = 1; length <= 4; ++length) {
    std::vector<std::size_t> pick(length, 0);
    for (;;) {
      std::string s;
      for (const std::size_t p : pick) s += letters[p];
      CAPTURE(s);
      check_invariants(Text::from(s));
      std::size_t i = 0;
      while (i < length && ++pick[i] == n) pick[i++] = 0;
      if (i == length) break;
    }
  }
}

TEST_CASE("any text is covered: what nobody writes") {
  std::string bytes;
  std::uint32_t state = 7;
  for (int round = 0; round < 400; ++round) {
    bytes.clear();
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525u + 1013904223u;
      const std::uint32_t pick = state >> 24;
      static const char* const parts[] = {"Mr. ",  "U.S.", "“",        "”", "said", ". ", "...",
                                          "Olsen", "@",    "http://a", " ", "\n",   "1.", "$",
                                          "'s",    "n't",  "-",        "/", "é",    "😀",  "\u200D"};
      if (pick < 200)
        bytes += parts[pick % std::size(parts)];
      else
        bytes += static_cast<char>(pick & 0x7F ? (state >> 16) & 0xFF : 'x');
    }
    // Control characters other than these count as symbols, and \x1C to \x1F as white space.
    for (char& c : bytes)
      if (c >= 0x1C && c <= 0x1F) c = '_';
    const Text text = Text::from(bytes);
    CAPTURE(bytes);
    check_invariants(text);
  }
}

TEST_CASE("long runs cost no more than their length") {
  for (const char* part : {".",  "\"", "a.",   "A. ",  "“",    "'",          "-",       "1. A ", "x", " ",
                           "\n", "…",  ". . ", "Mr. ", "a\nB", "?\" Olsen ", "http://", "@",     "(", "🎉"}) {
    std::string s;
    while (s.size() < 300000) s += part;
    const Text text = Text::from(s);
    CAPTURE(part);
    CHECK(segment(text).tokens.size() <= s.size());
  }
}

TEST_CASE("what the words round a full stop are") {
  using hearsay::Abbreviation;
  CHECK(hearsay::abbreviation_of("Gen") == Abbreviation::title);
  CHECK(hearsay::abbreviation_of("inc") == Abbreviation::may_end);
  CHECK(hearsay::abbreviation_of("harbour") == Abbreviation::none);
  CHECK(hearsay::is_initials("U.S"));
  CHECK(hearsay::is_initials("J"));
  CHECK_FALSE(hearsay::is_initials("U.S."));
  CHECK_FALSE(hearsay::is_initials("US"));
  CHECK_FALSE(hearsay::is_initials(""));
  CHECK_FALSE(hearsay::is_initials("5"));
}

TEST_CASE("classes of characters") {
  namespace chars = hearsay::chars;
  for (const char32_t c : U"ABCZÀÉØŁŠŽΑΩАЯЇ") CHECK((c == 0 || chars::is_upper(c)));
  for (const char32_t c : U"abzßàéøłšžαωаяї") CHECK((c == 0 || chars::is_lower(c)));
  for (const char32_t c : U"中あ한אع")
    CHECK((c == 0 || (chars::is_letter(c) && !chars::is_upper(c) && !chars::is_lower(c))));
  for (const char32_t c : {0x20, 0xA0, 0x2009, 0x3000, 0x2028, 0xFEFF, 0x85}) CHECK(chars::is_space(c));
  for (const char32_t c : U".,“”’…—¿«»、。") CHECK((c == 0 || chars::class_of(c) == chars::mark));
  for (const char32_t c : U"$€+=©°×™→😀") CHECK((c == 0 || chars::class_of(c) == chars::symbol));
  for (const char32_t c : U"09٣²½") CHECK((c == 0 || chars::is_digit(c)));
  // Capital and small letters that take turns, from either end of their range; and letters of rarer scripts.
  for (const char32_t c : U"ĀĂĶĹŇŹŽƁȺѢԀḀỾᲐꚀ𐐀")
    CHECK_MESSAGE((c == 0 || chars::is_upper(c)), std::uint32_t(c));
  for (const char32_t c : U"āăķĺňźžƀⱥѣԁḁỿꚁ𐐨") CHECK_MESSAGE((c == 0 || chars::is_lower(c)), std::uint32_t(c));
  for (const char32_t c : {0x0301, 0x093F, 0x200D, 0xAD, 0xFE0F}) CHECK(chars::is_lower(c));
  for (const char32_t c : {0x0378, 0x2FE0, 0xE000, 0x10FFFF}) CHECK(chars::class_of(c) == chars::letter);
}
