package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.StringUtils;

/** The rules for models: what a Chair can read, and what leads to the code behind it in one step. */
class ModelRulesTest {

    private static final Path PROCESSES = Path.of("processes");

    private static final Map<Class<? extends FlowNode>, List<String>> PREFIXES = Map.ofEntries(
            Map.entry(UserTask.class, List.of("userTask_")),
            Map.entry(ServiceTask.class, List.of("serviceTask_")),
            Map.entry(BusinessRuleTask.class, List.of("businessRuleTask_")),
            Map.entry(CallActivity.class, List.of("callActivity_")),
            Map.entry(ExclusiveGateway.class, List.of("gateway_")),
            Map.entry(EventBasedGateway.class, List.of("gateway_")),
            Map.entry(StartEvent.class, List.of("start_")),
            Map.entry(EndEvent.class, List.of("end_")),
            Map.entry(IntermediateCatchEvent.class, List.of("catch_")),
            Map.entry(BoundaryEvent.class, List.of("timer_", "error_")),
            Map.entry(SubProcess.class, List.of("eventSubProcess_")));

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((.*)\\)}");

    @TestFactory
    Stream<DynamicTest> no_model_can_be_started_from_tasklist_and_each_keeps_its_history_for_a_time()
            throws IOException {
        return forEach(model -> assertThat(model.getModelElementsByType(Process.class))
                .hasSize(1)
                .allSatisfy(process -> {
                    assertThat(process.isCamundaStartableInTasklist()).isFalse();
                    assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
                    assertThat(process.getName()).isNotBlank();
                }));
    }

    @TestFactory
    Stream<DynamicTest> ids_say_kind_and_verb() throws IOException {
        return forEach(model -> {
            for (FlowNode node : nodes(model)) {
                List<String> prefixes = PREFIXES.entrySet().stream()
                        .filter(entry -> entry.getKey().isInstance(node))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no such kind is foreseen: " + node.getId()))
                        .getValue();
                assertThat(prefixes)
                        .anySatisfy(prefix -> assertThat(node.getId()).startsWith(prefix));
            }
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(flow.getId()).startsWith("flow_"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everything_has_a_label_and_a_place_in_the_diagram() throws IOException {
        return forEach(model -> {
            List<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                    .map(shape -> shape.getBpmnElement().getId())
                    .toList();
            assertThat(nodes(model)).allSatisfy(node -> {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
                assertThat(drawn).contains(node.getId());
            });
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .filteredOn(flow -> flow.getConditionExpression() != null)
                    .allSatisfy(
                            flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_expression_leads_to_a_public_method_of_the_lifecycle() throws IOException {
        return forEach(model -> assertThat(expressions(model)).isNotEmpty().allSatisfy(expression -> {
            Matcher call = CALL.matcher(expression);
            assertThat(call.matches()).as(expression).isTrue();
            Class<?> bean = Class.forName("org.rapporteur.lifecycle." + StringUtils.capitalize(call.group(1)));
            assertThat(Modifier.isPublic(bean.getModifiers())).isTrue();
            int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
            assertThat(Stream.of(bean.getDeclaredMethods()))
                    .filteredOn(method -> method.getName().equals(call.group(2)))
                    .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                    .extracting(Method::getParameterCount)
                    .contains(arguments);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_task_is_served_by_methods_of_its_own_name() throws IOException {
        return forEach(model -> {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                String verb = StringUtils.capitalize(task.getId().substring("userTask_".length()));
                assertThat(listeners(task))
                        .anyMatch(listener -> listener.endsWith(".begin" + verb + "(task)}"))
                        .anyMatch(listener -> listener.endsWith(".complete" + verb + "(task)}"));
                assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:task.html");
                assertThat(task.getCamundaCandidateGroups()).startsWith("${candidates.");
            }
            for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
                String verb = task.getId().substring("serviceTask_".length());
                String method = verb.startsWith("callViceChair") ? "callViceChair" : verb;
                assertThat(task.getCamundaExpression()).contains("." + method + "(");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_chair_never_blocks_a_procedure_for_good() throws IOException {
        return forEach(model -> model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaCandidateGroups().contains("chairs("))
                .forEach(task -> assertThat(model.getModelElementsByType(BoundaryEvent.class))
                        .anySatisfy(event -> {
                            assertThat(event.getAttachedTo()).isEqualTo(task);
                            assertThat(event.cancelActivity()).isFalse();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> models_hold_no_scripts_and_no_class_names() throws IOException {
        return forEach(model -> {
            assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
            assertThat(Bpmn.convertToString(model))
                    .doesNotContain("camunda:class", "camunda:script", "camunda:delegateExpression");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_step_that_is_tried_again_says_how_often() throws IOException {
        return forEach(model -> model.getModelElementsByType(ServiceTask.class).stream()
                .filter(ServiceTask::isCamundaAsyncBefore)
                .forEach(task -> assertThat(task.getExtensionElements().getElements())
                        .anyMatch(element ->
                                element.getElementType().getTypeName().equals("failedJobRetryTimeCycle"))));
    }

    private interface Rule {
        void check(BpmnModelInstance model) throws ReflectiveOperationException;
    }

    private static Stream<DynamicTest> forEach(Rule rule) throws IOException {
        List<File> models;
        try (Stream<Path> files = Files.list(PROCESSES)) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Path::toFile)
                    .sorted()
                    .toList();
        }
        assertThat(models).hasSize(4);
        return models.stream()
                .map(file -> DynamicTest.dynamicTest(file.getName(), () -> rule.check(Bpmn.readModelFromFile(file))));
    }

    private static Collection<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class);
    }

    private static List<String> expressions(BpmnModelInstance model) {
        List<String> found = new ArrayList<>();
        model.getModelElementsByType(ServiceTask.class).forEach(task -> found.add(task.getCamundaExpression()));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            found.add(task.getCamundaCandidateGroups());
            found.addAll(listeners(task));
            if (task.getCamundaDueDate() != null) {
                found.add(task.getCamundaDueDate());
            }
        }
        return found;
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .map(CamundaTaskListener::getCamundaExpression)
                .toList();
    }
}
