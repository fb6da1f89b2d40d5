// Whole pages: which of their blocks are the article, and what they are encoded in.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/text/html.h"
#include "core/text/html_encoding.h"
#include "core/text/html_hints.h"
#include "core/text/html_structured_data.h"

using hearsay::article_of;
using hearsay::HtmlText;
using hearsay::read_html;

namespace {

constexpr std::string_view
    first = "The river rose by a metre in the night, and the lower road has been under water since.",
    second = "“We moved the archive upstairs before it came,” the librarian said on Monday morning.",
    third = "The council will decide next week whether the bridge can be opened again this year.";

std::string paragraph(std::string_view text) { return "<p>" + std::string(text) + "</p>\n"; }

std::string paragraphs() { return paragraph(first) + paragraph(second) + paragraph(third); }

std::string article() {
  return std::string(first) + "\n\n" + std::string(second) + "\n\n" + std::string(third);
}

std::string page(const std::string& body) {
  return "<!DOCTYPE html><html><head><title>T</title></head><body class=\"has-sidebar comments-open\">" +
         body + "</body></html>";
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::string repeat(const std::string& part, int times) {
  std::string s;
  for (int i = 0; i < times; ++i) s += part;
  return s;
}

}  // namespace

TEST_CASE("the article is told from the page round it, which stays within reach") {
  const HtmlText out = read_html(page(
      "<nav><a href=/>Home</a></nav><div class=top><a href=/x>A festival opens in the old harbour</a></div>"
      "<h1>River rises</h1><div class=byline>By a reporter</div><div class=\"share-bar\">Share this</div>" +
      paragraphs() +
      "<div class=\"related-links\"><p>The harbour festival opens on Friday with a concert of "
      "forty singers.</p></div><footer>About us. All rights reserved.</footer>"));
  CHECK(article_of(out) == "River rises\n\n" + article());
  for (const char* kept : {"A festival opens", "By a reporter", "Share this", "forty singers", "About us"}) {
    CAPTURE(kept);
    CHECK(has(out.text, kept));
  }
  CHECK_FALSE(has(out.text, "Home"));
  for (const hearsay::Span s : out.boilerplate) CHECK(s.end > s.begin);
}

TEST_CASE("a name on the element that holds most of the text says nothing about it") {
  for (const char* open :
       {"<aside>", "<div class=\"sidebar-page share\">", "<form>", "<div id=\"comments-wrap\">",
        "<article class=\"post tag-weather category-news author-lee\">"}) {
    CAPTURE(open);
    CHECK(article_of(read_html(page(open + paragraphs()))) == article());
  }
}

TEST_CASE("comments and teasers beside the article are not the article, however long") {
  const std::string comment =
      paragraph("I remember the flood of my childhood, when the whole village slept in the school.");
  CHECK(article_of(read_html(page("<h1>T</h1><div>" + paragraphs() + "</div><div id=comments>" +
                                  repeat(comment, 6) + "</div>"))) == "T\n\n" + article());
  const std::string teaser =
      "<li><h3><a href=/y>A school garden wins the prize</a></h3><p>Its beans grew to three metres in a "
      "summer without "
      "rain.</p></li>";
  CHECK(article_of(read_html(page("<h1>T</h1><div>" + paragraphs() + "</div><ul>" + repeat(teaser, 5) +
                                  "</ul>"))) == "T\n\n" + article());
  const std::string in_line =
      "<li><a href=/y>A school garden wins the prize</a> Its beans grew to three metres in a summer without "
      "rain.</li>";
  CHECK(article_of(read_html(page("<ul>" + repeat(in_line, 5) + "</ul><h1>T</h1><div>" + paragraphs() +
                                  "</div>"))) == "T\n\n" + article());
}

TEST_CASE("short lines between the paragraphs and after them stay") {
  std::string dates;
  for (const char* town : {"Aldhaven", "Brimsea", "Corrow", "Dunmarsh", "Elverton"})
    dates += "<p>4 June, " + std::string(town) + "</p>";
  const std::string out =
      article_of(read_html(page("<div>" + paragraphs() + "<h2>The dates</h2>" + dates + "</div>")));
  CHECK(has(out, "The dates"));
  CHECK(has(out, "4 June, Elverton"));
  // An embedded post, though it is named after its network.
  const std::string post =
      "<div class=twitter-post><blockquote class=twitter>" +
      paragraph("The water is in our street, and it is still rising, please stay away.") +
      "<p>Aldhaven Fire Brigade, 2 May</p></blockquote></div>";
  const std::string with_post =
      article_of(read_html(page("<div>" + paragraph(first) + post + paragraph(second) + "</div>")));
  CHECK(has(with_post, "still rising"));
  CHECK(has(with_post, "Fire Brigade"));
}

TEST_CASE("a line that is a link leads away, unless it leaves the site") {
  const std::string head = "<link rel=canonical href=\"https://www.herald.example/a\">";
  const std::string inside = "<p><a href=\"https://herald.example/b\">Ten ways to dry a wet book</a></p>",
                    outside =
                        "<p><a href=\"https://rivers.example/report\">The report of the river board</a></p>";
  const std::string out = article_of(read_html(head + "<div>" + paragraph(first) + inside +
                                               paragraph(second) + outside + paragraph(third) + "</div>"));
  CHECK_FALSE(has(out, "Ten ways"));
  CHECK(has(out, "river board"));
}

TEST_CASE("an article that is hidden, in a template or in JSON-LD only is found") {
  const std::string shown = "<h1>River rises</h1><p>Subscribe to go on.</p>";
  CHECK(has(article_of(read_html(page(shown + "<div style=\"display:none\">" + paragraphs() + "</div>"))),
            first));
  CHECK(has(article_of(read_html(page(shown + "<script type=\"text/template\"><div>" + paragraphs() +
                                      "</div></script><script>var a = '<p>no</p>';</script>"))),
            third));
  const HtmlText out = read_html(page(shown + "<script type=\"application/ld+json\">{\"articleBody\": \"" +
                                      std::string(first) + "\\n" + std::string(second) + "\\n" +
                                      std::string(third) + "\"}</script>"));
  CHECK(article_of(out) == article());
  CHECK(has(out.text, "Subscribe"));
}

TEST_CASE("a few copied lines are the article as they are") {
  CHECK(article_of(read_html("<h2>Talks</h2><p>Yes.</p><ul><li>One<li><a href=/x>Two</a></ul>")) ==
        "Talks\n\nYes.\n\nOne\nTwo");
  CHECK(article_of(read_html("<a href=/x>One line</a>")) == "One line");
}

TEST_CASE("nested elements cost no more than their length") {
  CHECK(has(read_html(repeat("<div class=share>", 20000) + paragraphs()).text, first));
  CHECK(has(read_html(repeat("<li><a href=x>a b c</a>", 20000) + paragraphs()).text, first));
  CHECK(has(read_html(repeat("<title>", 20000) + paragraphs()).text, first));
}

TEST_CASE("names of elements are cut as pages write them") {
  using namespace hearsay::html;
  CHECK(hints_of_names("related-stories") == hint::related);
  CHECK(hints_of_names("shareBar newsletterSignup") == (hint::share | hint::promotion));
  CHECK(hints_of_names("story-body__caption") == hint::caption);
  CHECK(hints_of_names("unrelated shared-office address roadmap") == 0);
}

TEST_CASE("JSON-LD: the longest article body, decoded") {
  using hearsay::html::article_body;
  CHECK(article_body(
            R"({"@type": "NewsArticle", "articleBody": "It \"rained\".\nAgain \u00e9\ud83d\ude00."})") ==
        "It \"rained\".\nAgain é😀.");
  CHECK(article_body(R"([{"articleBody":"a"},{"articleBody" : "longer"}])") == "longer");
  CHECK(article_body(R"({"articleBody": null})").empty());
  CHECK(article_body(R"({"articleBody": "never ends)") == "never ends");
}

TEST_CASE("the encoding that bytes declare") {
  using hearsay::declared_encoding;
  CHECK(declared_encoding("<meta charset=\"Windows-1251\"><p>x") == "windows-1251");
  CHECK(declared_encoding("<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>") ==
        "shift_jis");
  CHECK(declared_encoding("<?xml version='1.0' encoding='koi8-r'?><html>") == "koi8-r");
  CHECK(declared_encoding("\xFF\xFE<\0") == "utf-16le");
  CHECK(declared_encoding("\xFE\xFF\0<") == "utf-16be");
  CHECK(declared_encoding("\xEF\xBB\xBF<meta charset=koi8-r>") == "utf-8");
  CHECK(declared_encoding("<meta charset=iso-8859-1>") == "windows-1252");
  CHECK(declared_encoding("<meta charset=utf-16>") == "utf-8");
  CHECK(declared_encoding("caf\xC3\xA9") == "utf-8");
  CHECK(declared_encoding("caf\xE9") == "windows-1252");
  CHECK(declared_encoding("<p>the charset=big5 of a page") == "utf-8");
}
