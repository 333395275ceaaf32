package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import generated.recourse.ApiClient;
import generated.recourse.ApiException;
import generated.recourse.api.ActsApi;
import generated.recourse.api.GrievancesApi;
import generated.recourse.model.AcceptInput;
import generated.recourse.model.AcceptInputActionsInner;
import generated.recourse.model.AdmitInput;
import generated.recourse.model.AgreeInput;
import generated.recourse.model.ApproveSummaryInput;
import generated.recourse.model.CloseInput;
import generated.recourse.model.ProposeInput;
import generated.recourse.model.ProposeInputFindingsInner;
import generated.recourse.model.ProposeInputItemsInner;
import generated.recourse.model.RegisterInput;
import generated.recourse.model.ReleaseInput;
import generated.recourse.model.ReportDoneInput;
import generated.recourse.model.TellInput;
import generated.recourse.model.TriageInput;
import generated.recourse.model.VerifyInput;
import generated.recourse.model.WriteSummaryInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** A client that nobody wrote, generated from the description of the API, goes the road of a grievance. */
@ResourceLock(Machine.LOCK)
class ClientIT extends OutsideTest {

    private static ApiClient as(String login) {
        var client = new ApiClient();
        client.updateBaseUri(RunningSystem.address().resolve("/api/v1").toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Tokens.of(login)));
        return client;
    }

    private static ActsApi acts(String login) {
        return new ActsApi(as(login));
    }

    private static String tag(String login, String reference) throws ApiException {
        var headers =
                new GrievancesApi(as(login)).openWithHttpInfo(reference, null).getHeaders();
        return Objects.requireNonNull(headers.get("etag")).get(0);
    }

    /** What only the case says. */
    private static int value(String login, String reference, String act, String field) throws ApiException {
        var offer = new GrievancesApi(as(login)).offer(reference, act);
        var said = offer.getValues().get(field);
        return said instanceof Number number
                ? number.intValue()
                : last(offer.getChoices().get(field));
    }

    private static int last(@Nullable Object choices) {
        var all = (List<?>) Objects.requireNonNull(choices);
        var value = ((Map<?, ?>) all.get(all.size() - 1)).get("value");
        return ((Number) Objects.requireNonNull(value)).intValue();
    }

    @Test
    void a_partner_brings_a_grievance_in_and_finds_it_again() throws ApiException {
        var partner = new GrievancesApi(as("partner"));
        var registered = partner.register(UUID.randomUUID().toString(), report());
        assertThat(registered.getReceipt()).isNotBlank();
        assertThat(partner.open(registered.getReference(), null).getState()).isEqualTo("REGISTERED");
        assertThat(partner.listGrievances("open", null, null, null, null, null, null, null, 100, null, null)
                        .getGrievances())
                .anyMatch(row -> row.getReference().equals(registered.getReference()));
        assertThatThrownBy(() -> partner.register("short", report()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(422));
    }

    @Test
    void it_goes_the_road_of_a_grievance() throws ApiException {
        var reference = new GrievancesApi(as("liaison"))
                .register(UUID.randomUUID().toString(), report())
                .getReference();
        admitted(reference);
        offered(reference);
        done(reference);
        var end = new GrievancesApi(as("case-manager")).open(reference, null);
        assertThat(end.getState()).isEqualTo("CLOSED");
    }

    private static RegisterInput report() {
        return new RegisterInput()
                .words("The scale shows too little")
                .place("XT010101")
                .tile(RegisterInput.TileEnum.PRICE)
                .anonymous(true)
                .consentToAct(false)
                .contact(RegisterInput.ContactEnum.IN_PERSON)
                .contactDetail("At the well, on market days")
                .language("en");
    }

    private static void admitted(String reference) throws ApiException {
        var triage = new TriageInput()
                .categories(List.of(TriageInput.CategoriesEnum.LIC_02))
                .severity(TriageInput.SeverityEnum.S3)
                .reason("Kept from the site")
                .confidentiality(TriageInput.ConfidentialityEnum.P2)
                .conflictsChecked(true)
                .askedAboutDanger(true);
        acts("case-manager").triage(reference, tag("case-manager", reference), triage, null);
        var summary = new WriteSummaryInput().text("At a buying house the scale shows too little.");
        acts("liaison").writeSummary(reference, tag("liaison", reference), summary, null);
        var approval = new ApproveSummaryInput()
                .summary(value("case-manager", reference, "approve-summary", "summary"))
                .readBack(true);
        acts("case-manager").approveSummary(reference, tag("case-manager", reference), approval, null);
        var admission = new AdmitInput().office(value("case-manager", reference, "admit", "office"));
        acts("case-manager").admit(reference, tag("case-manager", reference), admission, null);
    }

    private static void offered(String reference) throws ApiException {
        var acceptance = new AcceptInput()
                .noInterest(true)
                .addActionsItem(new AcceptInputActionsInner()
                        .what("Test it")
                        .by(RunningSystem.today().plusDays(9)));
        acts("official").accept(reference, tag("official", reference), acceptance, null);
        var proposal = new ProposeInput()
                .addFindingsItem(new ProposeInputFindingsInner()
                        .allegation(ProposeInputFindingsInner.AllegationEnum.LIC_02)
                        .finding(ProposeInputFindingsInner.FindingEnum.SUBSTANTIATED)
                        .reasons("It was tested"))
                .addItemsItem(new ProposeInputItemsInner()
                        .type(ProposeInputItemsInner.TypeEnum.GNR)
                        .what("A true scale")
                        .due(RunningSystem.today().plusDays(20)))
                .askedAndGot("A true scale")
                .whoLoses("The buyer")
                .whoCouldRetaliate("The buyer")
                .whoWasNotAsked("The women who sort");
        acts("official").propose(reference, tag("official", reference), proposal, null);
        var release = new ReleaseInput()
                .wordsChecked(true)
                .doNoHarmRead(true)
                .spoken("They bring a true scale")
                .appeal("You can say no")
                .adviserOffered(true);
        acts("case-manager").release(reference, tag("case-manager", reference), release, null);
    }

    private static void done(String reference) throws ApiException {
        var telling = new TellInput()
                .word(value("liaison", reference, "tell", "word"))
                .how(TellInput.HowEnum.IN_PERSON)
                .when(RunningSystem.today())
                .understood(true);
        acts("liaison").tell(reference, telling, tag("liaison", reference), null);
        var agreement = new AgreeInput().words("Yes").askedAlone(true).adviserOffered(true);
        acts("liaison").agree(reference, tag("liaison", reference), agreement, null);
        var report = new ReportDoneInput()
                .item(1)
                .what("It stands there")
                .when(RunningSystem.today())
                .proof("A picture");
        acts("official").reportDone(reference, tag("official", reference), report, null);
        var check = new VerifyInput()
                .item(1)
                .seen("I weighed a stone")
                .view(VerifyInput.ViewEnum.DONE)
                .passed(true);
        acts("liaison").verify(reference, tag("liaison", reference), check, null);
        var closing = new CloseInput()
                .code(CloseInput.CodeEnum.RESOLVED_SATISFIED)
                .satisfaction(CloseInput.SatisfactionEnum.YES)
                .askedAndGot("Asked and got");
        acts("case-manager").close(reference, tag("case-manager", reference), closing, null);
    }
}
