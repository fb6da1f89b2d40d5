// Tested by tests/unit/structure_test.cpp.
#include "core/analysis/structure.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/analysis/words.h"

namespace hearsay {

namespace {

// A longer paragraph is text, whatever it begins with.
constexpr std::size_t longest_line = 300;  // bytes
constexpr std::size_t most_words = 40;

// A line that begins so is the page's if it is short.
constexpr std::string_view beginnings[] = {
    "also read",
    "read also",
    "read more",
    "read next",
    "read full",
    "read the full",
    "must read",
    "also see",
    "see also",
    "also watch",
    "watch:",
    "watch live",
    "watch the",
    "watch now",
    "listen:",
    "listen to",
    "related:",
    "related stor",
    "related art",
    "related top",
    "related con",
    "more on this",
    "more on:",
    "more from",
    "more stories",
    "more news",
    "click here",
    "click to",
    "tap here",
    "sign up",
    "sign in",
    "log in",
    "subscribe",
    "join our",
    "join us",
    "follow us",
    "like us on",
    "find us on",
    "share this",
    "share on",
    "share via",
    "share:",
    "advertis",
    "sponsored",
    "promoted",
    "story continues",
    "article continues",
    "continue reading",
    "scroll down",
    "skip to",
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "image:",
    "images:",
    "image credit",
    "image source",
    "image caption",
    "picture:",
    "pictures:",
    "picture credit",
    "credit:",
    "(photo",
    "(image",
    "(picture",
    "file photo",
    "copyright",
    "©",
    "all rights reserved",
    "download our",
    "download the",
    "get the app",
    "get our",
    "scan the qr",
    "scan this",
    "we use cookies",
    "this site uses",
    "this website uses",
    "accept all",
    "accept cookies",
    "cookie",
    "privacy policy",
    "terms of",
    "tags:",
    "topics:",
    "filed under",
    "posted in",
    "comments",
    "leave a comment",
    "view comments",
    "(with inputs",
    "with inputs from",
    "(with agency",
    "inputs from",
    "reporting by",
    "additional reporting",
    "editing by",
    "first published",
    "last updated",
    "last modified",
    "published:",
    "updated:",
    "loading",
    "most read",
    "most popular",
    "trending now",
    "recommended for",
    "recommended stor",
    "editor's picks",
    "up next",
    "next story",
    "previous story",
    "newsletter",
    "breaking news alerts",
    "for more news",
    "for the latest",
    "stay up to date",
    "stay tuned",
    "do you have a story",
    "got a story",
    "if you have a story",
    "contact us",
    "send us",
    "email us",
    "support our",
    "donate",
    "become a member",
    "already a subscriber",
};

// Headings of a list of links: the short lines under them are links.
constexpr std::string_view list_headings[] = {
    "you may also like", "you might also like", "you may like",
    "also read",         "read also",           "read more",
    "related",           "related stories",     "related articles",
    "related topics",    "related content",     "related news",
    "recommended",       "recommended for you", "recommended stories",
    "more from",         "more stories",        "more on this story",
    "most read",         "most popular",        "trending",
    "trending now",      "top stories",         "latest news",
    "latest stories",    "don't miss",          "editor's picks",
    "popular",           "popular stories",     "what to read next",
    "up next",           "sponsored",           "sponsored content",
    "around the web",    "from around the web", "elsewhere",
    "more news",         "also in the news",
};

constexpr std::string_view networks[] = {"whatsapp",    "twitter", "facebook", "instagram",
                                         "telegram",    "youtube", "tiktok",   "linkedin",
                                         "google news", "threads", "bluesky",  "on x"};

// Single words may begin a sentence of the article as well ("Comments made by the board …"), so they need a
// line that is not one.
bool begins_as_boilerplate(std::string_view low, bool sentence) {
  if (low.empty()) return false;
  return std::any_of(std::begin(beginnings), std::end(beginnings), [low, sentence](std::string_view b) {
    return b.front() == low.front() && low.starts_with(b) &&
           (!sentence || b.find_first_of(" :(") != std::string_view::npos);
  });
}

bool is_list_heading(std::string_view low) {
  while (!low.empty() && (low.back() == ':' || low.back() == ' ' || low.back() == '.')) low.remove_suffix(1);
  return std::any_of(std::begin(list_headings), std::end(list_headings),
                     [low](std::string_view h) { return low == h; });
}

// "Follow The Herald on WhatsApp"
bool asks_to_follow(std::string_view low) {
  if (!low.starts_with("follow ") && !low.starts_with("\"follow ")) return false;
  return std::any_of(std::begin(networks), std::end(networks),
                     [low](std::string_view n) { return low.find(n) != std::string_view::npos; });
}

// "Demonstrators at the gate on Sunday. A. Smith/Getty Images"
bool ends_as_credit(std::string_view low) {
  while (!low.empty() && (low.back() == ')' || low.back() == '.' || low.back() == ']')) low.remove_suffix(1);
  for (const std::string_view end :
       {"/getty images", "/ap", "/reuters", "/afp", "via getty images", "/shutterstock", "/ap photo",
        "/pa wire", "/epa", "getty images", "all rights reserved"})
    if (low.ends_with(end)) return true;
  return false;
}

bool ends_a_sentence(std::string_view line) {
  for (const std::string_view mark : {"\"", "'", "”", "’", ")", "»", "]"})
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…") ||
         line.ends_with(',') || line.ends_with(':') || line.ends_with(';');
}

// At most `limit` + 1 are counted.
std::size_t count_words(std::string_view line, std::size_t limit) {
  std::size_t n = 0;
  bool inside = false;
  for (std::size_t i = 0; i < line.size() && n <= limit; ++i) {
    const char c = line[i];
    const bool word = c != ' ' && c != '\t' && c != '\n' && c != '\r';
    n += word && !inside;
    inside = word;
  }
  return n;
}

}  // namespace

Structure find_structure(const Text& text, const std::vector<Paragraph>& paragraphs) {
  Structure out;
  out.kinds.assign(paragraphs.size(), ParagraphKind::body);
  std::unordered_map<std::string_view, std::uint32_t> seen;
  seen.reserve(paragraphs.size());
  bool under_list = false;
  for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
    const std::string_view line = text.bytes(paragraphs[p].span);
    if (line.size() >= 16) {
      const auto [first, added] = seen.emplace(line, p);
      if (!added) out.repeats.push_back({p, first->second});
    }
    const std::size_t words = count_words(line, most_words);
    if (line.size() > longest_line || words > most_words) {
      under_list = false;
      continue;
    }
    const std::string low = lower_case(line);
    const bool sentence = ends_a_sentence(line) && !low.ends_with("..") && !low.ends_with("…");
    const bool list_heading = is_list_heading(low);
    const bool page = (begins_as_boilerplate(low, sentence) && words <= 25) || asks_to_follow(low) ||
                      ends_as_credit(low) || list_heading ||
                      (under_list && (!sentence || low.ends_with("?")) && words <= 30);
    if (page)
      out.kinds[p] = ParagraphKind::boilerplate;
    else if (!sentence && words <= 20 && !low.empty())
      out.kinds[p] = ParagraphKind::heading;
    under_list = list_heading || (under_list && page);
  }
  return out;
}

}  // namespace hearsay
